import type { Target } from './call.ts'
import { S3Error } from './errors.ts'
import * as buckets from './operations/buckets.ts'
import { completeMultipartUpload } from './operations/complete-multipart.ts'
import { copyObject } from './operations/copy-object.ts'
import { deleteObject } from './operations/delete-object.ts'
import { deleteObjects } from './operations/delete-objects.ts'
import { getObject, headObject } from './operations/get-object.ts'
import { getObjectAttributes } from './operations/get-object-attributes.ts'
import { listObjectVersions } from './operations/list-object-versions.ts'
import { listObjects, listObjectsV2 } from './operations/list-objects.ts'
import { listMultipartUploads, listParts } from './operations/list-uploads.ts'
import * as multipart from './operations/multipart.ts'
import * as tagging from './operations/object-tagging.ts'
import type { Operation } from './operations/operation.ts'
import { postObject } from './operations/post-object.ts'
import { putObject } from './operations/put-object.ts'

type Level = 'service' | 'bucket' | 'object'

interface Route {
  method: string
  level: Level
  /** The query must have this name. */
  query?: string
  /** A header must be there. */
  header?: string
  operation: Operation
}

const COPY = 'x-amz-copy-source'

/** Every operation that is served; the first that fits is taken. */
const ROUTES: readonly Route[] = [
  { method: 'GET', level: 'service', operation: buckets.listBuckets },
  { method: 'GET', level: 'bucket', query: 'location', operation: buckets.getBucketLocation },
  { method: 'GET', level: 'bucket', query: 'versioning', operation: buckets.getBucketVersioning },
  { method: 'GET', level: 'bucket', query: 'versions', operation: listObjectVersions },
  { method: 'GET', level: 'bucket', query: 'uploads', operation: listMultipartUploads },
  { method: 'GET', level: 'bucket', query: 'list-type', operation: listObjectsV2 },
  { method: 'GET', level: 'bucket', operation: listObjects },
  { method: 'HEAD', level: 'bucket', operation: buckets.headBucket },
  { method: 'PUT', level: 'bucket', query: 'versioning', operation: buckets.putBucketVersioning },
  { method: 'PUT', level: 'bucket', operation: buckets.createBucket },
  { method: 'DELETE', level: 'bucket', operation: buckets.deleteBucket },
  { method: 'POST', level: 'bucket', query: 'delete', operation: deleteObjects },
  { method: 'POST', level: 'bucket', operation: postObject },
  { method: 'GET', level: 'object', query: 'tagging', operation: tagging.getObjectTagging },
  { method: 'GET', level: 'object', query: 'attributes', operation: getObjectAttributes },
  { method: 'GET', level: 'object', query: 'uploadId', operation: listParts },
  { method: 'GET', level: 'object', operation: getObject },
  { method: 'HEAD', level: 'object', operation: headObject },
  { method: 'PUT', level: 'object', query: 'tagging', operation: tagging.putObjectTagging },
  { method: 'PUT', level: 'object', query: 'partNumber', header: COPY, operation: multipart.uploadPartCopy },
  { method: 'PUT', level: 'object', query: 'partNumber', operation: multipart.uploadPart },
  { method: 'PUT', level: 'object', header: COPY, operation: copyObject },
  { method: 'PUT', level: 'object', operation: putObject },
  { method: 'POST', level: 'object', query: 'uploads', operation: multipart.createMultipartUpload },
  { method: 'POST', level: 'object', query: 'uploadId', operation: completeMultipartUpload },
  { method: 'DELETE', level: 'object', query: 'tagging', operation: tagging.deleteObjectTagging },
  { method: 'DELETE', level: 'object', query: 'uploadId', operation: multipart.abortMultipartUpload },
  { method: 'DELETE', level: 'object', operation: deleteObject }
]

/** Names in a query that select an operation of S3: one that no route names must not fall through to another. */
const SELECTORS = [
  'accelerate acl analytics append attributes cors delete encryption intelligent-tiering inventory legal-hold',
  'lifecycle location logging metadataConfiguration metadataTable metrics notification object-lock',
  'ownershipControls partNumber policy policyStatus publicAccessBlock renameObject replication requestPayment',
  'restore retention select session tagging torrent uploadId uploads versioning versions website abac'
]
  .join(' ')
  .split(' ')

interface Request extends Target {
  method: string
  query: ReadonlyMap<string, string>
  hasHeader: (name: string) => boolean
}

/** The operation that a request asks for. Throws NotImplemented where it is S3's but not served here. */
export function route(request: Request): Operation {
  const level: Level = request.bucket === '' ? 'service' : request.key === '' ? 'bucket' : 'object'
  const found = ROUTES.find(
    (each) =>
      each.method === request.method &&
      each.level === level &&
      (each.query === undefined || request.query.has(each.query)) &&
      (each.header === undefined || request.hasHeader(each.header))
  )
  const selector = SELECTORS.find((name) => request.query.has(name) && !READS_PART.includes(name))
  const served = found && (selector === undefined || selects(found, selector))
  if (served) return found.operation
  if (!found && selector === undefined) throw new S3Error('MethodNotAllowed')
  throw new S3Error('NotImplemented', undefined, {
    fields: { Resource: `${request.method} ${level}${selector ? `?${selector}` : ''}` }
  })
}

/** In the query of a GET "partNumber" chooses bytes, in that of an upload it comes beside "uploadId". */
const READS_PART = ['partNumber']

const selects = (found: Route, selector: string): boolean =>
  found.query === selector || (found.query === 'partNumber' && selector === 'uploadId')
