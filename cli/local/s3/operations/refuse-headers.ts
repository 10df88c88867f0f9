import { type Call, headerOf } from '../call.ts'
import { S3Error } from '../errors.ts'

/** Headers that change what a write means, with the values that mean what happens here anyway. */
const HARMLESS: Record<string, readonly string[]> = {
  'x-amz-acl': ['private', 'bucket-owner-full-control', 'bucket-owner-read'],
  'x-amz-storage-class': ['STANDARD'],
  'x-amz-server-side-encryption': ['AES256'],
  'x-amz-object-lock-legal-hold': ['OFF'],
  'x-amz-bucket-object-lock-enabled': ['false', 'False'],
  'x-amz-object-ownership': ['BucketOwnerEnforced']
}

const UNSERVED = [
  'x-amz-website-redirect-location',
  'x-amz-object-lock-mode',
  'x-amz-object-lock-retain-until-date',
  'x-amz-write-offset-bytes',
  'x-amz-mfa',
  'x-amz-rename-source',
  'x-amz-server-side-encryption-context',
  'x-amz-server-side-encryption-aws-kms-key-id',
  'x-amz-server-side-encryption-bucket-key-enabled'
]

/** Refuses a header that asks for something that isn't served, rather than leaving it out in silence. */
export function refuseUnservedHeaders(call: Call): void {
  for (const [name, allowed] of Object.entries(HARMLESS)) {
    const value = headerOf(call, name)
    if (value === undefined || allowed.includes(value)) continue
    if (name === 'x-amz-acl') throw new S3Error('AccessControlListNotSupported')
    throw unserved(name)
  }
  const found = Object.keys(call.headers).find(
    (name) =>
      UNSERVED.includes(name) || name.startsWith('x-amz-grant-') || name.includes('-encryption-customer-')
  )
  if (found !== undefined) throw unserved(found)
}

const unserved = (header: string): S3Error =>
  new S3Error('NotImplemented', undefined, { fields: { Header: header } })
