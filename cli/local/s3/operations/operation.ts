import type { Call, Reply } from '../call.ts'
import type { S3Event } from '../events.ts'
import type { ObjectStore } from '../store/object-store.ts'
import type { Uploads } from '../store/uploads.ts'

/** An action of IAM and what it is done to: "s3:GetObject" on "bucket/key". */
export interface Permission {
  action: `s3:${string}`
  /** Of the ARN, the part after "arn:aws:s3:::"; "*" for what belongs to no bucket. */
  resource: string
}

/** What an operation works with. */
export interface Context {
  store: ObjectStore
  uploads: Uploads
  /** Whether the caller may do this too: decides between "not found" and "not allowed". */
  allows: (permission: Permission) => boolean
  /** Tells the world of a change, after it is on disk and before the caller hears of it. */
  emit: (event: S3Event) => Promise<void> | void
}

export interface Operation {
  /** As S3's API reference calls it. */
  name: string
  /** What the caller must be allowed, all of it. */
  permissions: (call: Call) => Permission[]
  run: (call: Call, context: Context) => Promise<Reply>
}

export const onObject = (call: Call, action: Permission['action']): Permission => ({
  action,
  resource: `${call.bucket}/${call.key}`
})

export const onBucket = (call: Call, action: Permission['action']): Permission => ({
  action,
  resource: call.bucket
})
