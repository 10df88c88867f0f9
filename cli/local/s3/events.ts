export type S3EventReason =
  | 'PutObject'
  | 'CopyObject'
  | 'CompleteMultipartUpload'
  | 'POST Object'
  | 'DeleteObject'

interface ObjectChange {
  bucket: string
  key: string
  /** Absent where the bucket keeps no versions. */
  versionId?: string
  sequencer: string
  reason: S3EventReason
  requestId: string
  at: Date
}

export interface ObjectCreated extends ObjectChange {
  type: 'created'
  size: number
  etag: string
}

export interface ObjectDeleted extends ObjectChange {
  type: 'deleted'
  deletion: 'Permanently Deleted' | 'Delete Marker Created'
}

/** What S3 would tell EventBridge, after the change is on disk. */
export type S3Event = ObjectCreated | ObjectDeleted
