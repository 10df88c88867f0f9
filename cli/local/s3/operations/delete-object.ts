import { type Call, headerOf } from '../call.ts'
import type { Removal } from '../store/bucket.ts'
import type { Precondition } from '../store/preconditions.ts'
import { noContent } from './describe.ts'
import { type Context, type Operation, onObject } from './operation.ts'

export const deleteObject: Operation = {
  name: 'DeleteObject',
  permissions: (call) => {
    const permission = onObject(
      call,
      call.query.has('versionId') ? 's3:DeleteObjectVersion' : 's3:DeleteObject'
    )
    return headerOf(call, 'if-match') ? [permission, onObject(call, 's3:GetObject')] : [permission]
  },
  run: async (call, context) => {
    const versionId = call.query.get('versionId')
    const removal = await removeObject(call, context, call.key, versionId, {
      ifMatch: headerOf(call, 'if-match')
    })
    return noContent({
      'x-amz-version-id':
        context.store.bucket(call.bucket).settings.versioning === 'Off' ? undefined : removal.versionId,
      'x-amz-delete-marker': removal.marker ? 'true' : undefined
    })
  }
}

/** Deletes and tells of it; deleting what isn't there succeeds, as S3 has it. */
export async function removeObject(
  call: Call,
  { store, emit }: Context,
  key: string,
  versionId: string | undefined,
  condition: Precondition
): Promise<Removal> {
  const bucket = store.bucket(call.bucket)
  const removal = await bucket.remove(key, versionId, condition)
  const hidden = versionId === undefined && removal.marker
  await emit({
    type: 'deleted',
    bucket: call.bucket,
    key,
    ...(bucket.settings.versioning !== 'Off' && { versionId: removal.versionId }),
    sequencer: removal.sequencer,
    reason: 'DeleteObject',
    deletion: hidden ? 'Delete Marker Created' : 'Permanently Deleted',
    requestId: call.requestId,
    at: call.now
  })
  return removal
}
