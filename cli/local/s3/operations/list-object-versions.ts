import type { VersionRecord } from '../store/records.ts'
import { toXml, type XmlElement } from '../xml.ts'
import { listed, OWNER, prefixesOf } from './list-objects.ts'
import { type Operation, onBucket } from './operation.ts'
import { keyWriter, pageOf, requestOf } from './page.ts'

/** Every version of every key, newest first within a key. A page ends between two versions. */
export const listObjectVersions: Operation = {
  name: 'ListObjectVersions',
  permissions: (call) => [onBucket(call, 's3:ListBucketVersions')],
  run: async (call, { store }) => {
    const { index } = store.bucket(call.bucket)
    const keyMarker = call.query.get('key-marker') ?? ''
    const idMarker = call.query.get('version-id-marker') ?? ''
    const request = requestOf(call, keyMarker)
    const write = keyWriter(call)
    const rest = idMarker === '' ? [] : index.of(keyMarker)
    const resumed = rest.slice(rest.findIndex(({ versionId }) => versionId === idMarker) + 1)
    const page = pageOf(index.keys(), request)
    const following = page.entries.flatMap(({ name, isPrefix }) => (isPrefix ? [] : index.of(name)))
    const versions = [...resumed, ...following]
    const shown = versions.slice(0, Math.max(0, request.max))
    const truncated = page.truncated || shown.length < versions.length
    const last = shown.at(-1)
    const describe = (record: VersionRecord): XmlElement => ({
      Key: write(record.key),
      VersionId: record.versionId,
      IsLatest: index.of(record.key)[0] === record,
      ...(record.kind === 'object' ? listed(record) : { LastModified: record.modified }),
      Owner: OWNER
    })
    return {
      body: toXml('ListVersionsResult', {
        Name: call.bucket,
        Prefix: write(request.prefix),
        KeyMarker: write(keyMarker),
        VersionIdMarker: idMarker,
        NextKeyMarker: truncated && last ? write(last.key) : undefined,
        NextVersionIdMarker: truncated && last ? last.versionId : undefined,
        Delimiter: request.delimiter === '' ? undefined : write(request.delimiter),
        EncodingType: call.query.get('encoding-type'),
        MaxKeys: request.max,
        IsTruncated: truncated,
        Version: shown.filter(({ kind }) => kind === 'object').map(describe),
        DeleteMarker: shown.filter(({ kind }) => kind === 'delete-marker').map(describe),
        CommonPrefixes: prefixesOf(page, write)
      })
    }
  }
}
