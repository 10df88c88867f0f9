import { type Call, headerOf } from '../call.ts'
import { S3Error } from '../errors.ts'
import { toXml, type XmlElement, XmlNode } from '../xml.ts'
import { removeObject } from './delete-object.ts'
import type { Context, Operation } from './operation.ts'

const MAX_KEYS = 1000

/** Up to a thousand keys at once; each is answered for itself, so permissions are too. */
export const deleteObjects: Operation = {
  name: 'DeleteObjects',
  permissions: () => [],
  run: async (call, context) => {
    context.store.bucket(call.bucket)
    const hasDigest = Object.keys(call.headers).some(
      (name) => name === 'content-md5' || name.startsWith('x-amz-checksum-') || name === 'x-amz-trailer'
    )
    if (!hasDigest && headerOf(call, 'x-amz-content-sha256') === 'UNSIGNED-PAYLOAD')
      throw new S3Error('InvalidRequest', 'Missing required header for this request: Content-MD5')
    const request = XmlNode.parse(await call.payload.text(), 'Delete')
    const objects = request.children('Object')
    if (objects.length === 0 || objects.length > MAX_KEYS) throw new S3Error('MalformedXML')
    const quiet = request.text('Quiet') === 'true'
    const Deleted: XmlElement[] = []
    const failed: XmlElement[] = []
    for (const object of objects) {
      const Key = object.required('Key')
      const VersionId = object.text('VersionId')
      try {
        Deleted.push(await deleteOne(call, context, Key, VersionId, object.text('ETag')))
      } catch (error) {
        if (!(error instanceof S3Error)) throw error
        failed.push({ Key, VersionId, Code: error.code, Message: error.message })
      }
    }
    return { body: toXml('DeleteResult', { Deleted: quiet ? undefined : Deleted, Error: failed }) }
  }
}

async function deleteOne(
  call: Call,
  context: Context,
  Key: string,
  VersionId: string | undefined,
  ifMatch: string | undefined
): Promise<XmlElement> {
  const action = VersionId === undefined ? 's3:DeleteObject' : 's3:DeleteObjectVersion'
  if (!context.allows({ action, resource: `${call.bucket}/${Key}` })) throw new S3Error('AccessDenied')
  const removal = await removeObject(call, context, Key, VersionId, { ifMatch })
  return {
    Key,
    VersionId,
    DeleteMarker: removal.marker || undefined,
    DeleteMarkerVersionId: removal.marker ? removal.versionId : undefined
  }
}
