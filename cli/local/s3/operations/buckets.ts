import { S3Error } from '../errors.ts'
import { toXml, XmlNode } from '../xml.ts'
import { noContent } from './describe.ts'
import { OWNER } from './list-objects.ts'
import { type Operation, onBucket } from './operation.ts'

export const listBuckets: Operation = {
  name: 'ListBuckets',
  permissions: () => [{ action: 's3:ListAllMyBuckets', resource: '*' }],
  run: async (_call, { store }) => {
    const Bucket = store
      .buckets()
      .map(({ settings }) => ({ Name: settings.name, CreationDate: settings.created }))
    return { body: toXml('ListAllMyBucketsResult', { Owner: OWNER, Buckets: { Bucket } }) }
  }
}

export const createBucket: Operation = {
  name: 'CreateBucket',
  permissions: (call) => [onBucket(call, 's3:CreateBucket')],
  run: async (call, { store }) => {
    // The only thing that a body may say is the region, and there is just one here.
    await call.payload.text()
    await store.createBucket(call.bucket)
    return { headers: { location: `/${call.bucket}` } }
  }
}

export const deleteBucket: Operation = {
  name: 'DeleteBucket',
  permissions: (call) => [onBucket(call, 's3:DeleteBucket')],
  run: async (call, { store }) => {
    await store.deleteBucket(call.bucket)
    return noContent()
  }
}

export const headBucket: Operation = {
  name: 'HeadBucket',
  permissions: (call) => [onBucket(call, 's3:ListBucket')],
  run: async (call, { store }) => {
    store.bucket(call.bucket)
    return { headers: { 'x-amz-bucket-region': 'us-east-1' } }
  }
}

/** An empty location is us-east-1, which every client takes as its default. */
export const getBucketLocation: Operation = {
  name: 'GetBucketLocation',
  permissions: (call) => [onBucket(call, 's3:GetBucketLocation')],
  run: async (call, { store }) => {
    store.bucket(call.bucket)
    return { body: toXml('LocationConstraint', {}) }
  }
}

export const getBucketVersioning: Operation = {
  name: 'GetBucketVersioning',
  permissions: (call) => [onBucket(call, 's3:GetBucketVersioning')],
  run: async (call, { store }) => {
    const { versioning } = store.bucket(call.bucket).settings
    return {
      body: toXml('VersioningConfiguration', { Status: versioning === 'Off' ? undefined : versioning })
    }
  }
}

export const putBucketVersioning: Operation = {
  name: 'PutBucketVersioning',
  permissions: (call) => [onBucket(call, 's3:PutBucketVersioning')],
  run: async (call, { store }) => {
    const bucket = store.bucket(call.bucket)
    const request = XmlNode.parse(await call.payload.text(), 'VersioningConfiguration')
    const versioning = request.required('Status')
    if (versioning !== 'Enabled' && versioning !== 'Suspended') throw new S3Error('MalformedXML')
    if (request.text('MfaDelete') === 'Enabled') throw new S3Error('NotImplemented')
    await bucket.configure({ ...bucket.settings, versioning })
    return {}
  }
}
