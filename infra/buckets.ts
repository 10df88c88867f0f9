import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { Key } from 'aws-cdk-lib/aws-kms'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  CfnBucket,
  type IBucket,
  type LifecycleRule,
  ObjectOwnership
} from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { Settings } from './settings.ts'

/** Older versions only serve to undo a mistake. */
const OLDER_VERSIONS = Duration.days(30)

/** Where articles come in, where briefings go, and where S3 logs who read and wrote either. */
export class Buckets extends Construct {
  readonly articles: IBucket
  readonly briefings: IBucket
  readonly logs: IBucket
  /** The key of both data buckets, when the settings ask for one. */
  readonly key: Key | null

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id)
    const kept = settings.stage === 'production'
    const removalPolicy = kept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY
    const secured: BucketProps = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      removalPolicy,
      autoDeleteObjects: !kept
    }
    this.key = settings.kms ? new Key(this, 'Key', { enableKeyRotation: true, removalPolicy }) : null
    this.logs = createBucket(this, 'Logs', {
      ...secured,
      lifecycleRules: [{ expiration: Duration.days(settings.logDays) }, UNFINISHED_UPLOADS]
    })
    const data: BucketProps = {
      ...secured,
      ...(this.key && { encryption: BucketEncryption.KMS, encryptionKey: this.key, bucketKeyEnabled: true }),
      versioned: true,
      lifecycleRules: dataLifecycle(settings.keepDays),
      serverAccessLogsBucket: this.logs
    }
    this.articles = createBucket(this, 'Articles', { ...data, serverAccessLogsPrefix: 'articles/' })
    this.briefings = createBucket(this, 'Briefings', { ...data, serverAccessLogsPrefix: 'briefings/' })
    sendEventsToEventBridge(this.articles)
  }
}

/** CDK's Bucket misses its own interface by one `| undefined` under exactOptionalPropertyTypes, hence the cast. */
function createBucket(scope: Construct, id: string, props: BucketProps): IBucket {
  return new Bucket(scope, id, props) as IBucket
}

const UNFINISHED_UPLOADS: LifecycleRule = { abortIncompleteMultipartUploadAfter: Duration.days(7) }

function dataLifecycle(keepDays: number | null): LifecycleRule[] {
  const olderVersions = { noncurrentVersionExpiration: OLDER_VERSIONS }
  // S3 takes an expiry in days or the removal of lone delete markers in one rule, never both.
  return keepDays === null
    ? [UNFINISHED_UPLOADS, { ...olderVersions, expiredObjectDeleteMarker: true }]
    : [
        UNFINISHED_UPLOADS,
        { ...olderVersions, expiration: Duration.days(keepDays) },
        { expiredObjectDeleteMarker: true }
      ]
}

/** Bucket's own `eventBridgeEnabled` would add a custom resource with a function and a wide policy for this one property. */
function sendEventsToEventBridge(bucket: IBucket): void {
  const resource = bucket.node.defaultChild
  if (resource instanceof CfnBucket) {
    resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } }
  }
}
