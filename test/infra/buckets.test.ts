import { describe, expect, test } from 'vitest'
import { plainId, readable, synthesized } from './synthesized.ts'

const DATA = ['BucketsArticles', 'BucketsBriefings']

function buckets(settings: object = {}) {
  const template = synthesized(settings)
  const found = Object.entries(template.findResources('AWS::S3::Bucket'))
  const policies = Object.values(template.findResources('AWS::S3::BucketPolicy')).map(
    (policy) => policy.Properties
  )
  return { template, policies, byName: new Map(found.map(([id, bucket]) => [plainId(id), bucket])) }
}

describe('buckets', () => {
  const { template, policies, byName } = buckets()
  const names = [...byName.keys()]

  test('there are three', () => {
    expect(names.sort()).toEqual([...DATA, 'BucketsLogs'])
  })

  test.each(names)('%s is closed to the public, owned by the account, encrypted', (name) => {
    expect(byName.get(name)?.Properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }]
      }
    })
  })

  test.each(names)('%s refuses requests without TLS 1.2', (name) => {
    const statements = policies
      .filter(({ Bucket }) => readable(Bucket) === `<${name}>`)
      .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
      .filter(({ Effect, Action }) => Effect === 'Deny' && Action === 's3:*')
    const all = [`<${name}.Arn>`, `<${name}.Arn>/*`]
    expect(statements.map(({ Resource }) => Resource.map(readable))).toEqual([all, all])
    expect(statements.map(({ Principal }) => Principal)).toEqual([{ AWS: '*' }, { AWS: '*' }])
    expect(statements.map(({ Condition }) => Condition)).toEqual([
      { Bool: { 'aws:SecureTransport': 'false' } },
      { NumericLessThan: { 's3:TlsVersion': 1.2 } }
    ])
  })

  test('only S3 may write access logs, only of the two buckets, only under their prefixes', () => {
    const allowed = policies
      .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
      .filter(({ Effect }) => Effect === 'Allow')
    expect(allowed.map(({ Resource }) => readable(Resource)).sort()).toEqual([
      '<BucketsLogs.Arn>/articles/*',
      '<BucketsLogs.Arn>/briefings/*'
    ])
    for (const { Action, Principal, Condition } of allowed) {
      expect([Action, Principal]).toEqual(['s3:PutObject', { Service: 'logging.s3.amazonaws.com' }])
      expect(Object.keys(Condition)).toEqual(['ArnLike', 'StringEquals'])
    }
  })

  test.each(DATA)('%s is versioned and logged, and cleans up after itself', (name) => {
    const properties = byName.get(name)?.Properties
    expect(properties.VersioningConfiguration).toEqual({ Status: 'Enabled' })
    expect(readable(properties.LoggingConfiguration.DestinationBucketName)).toBe('<BucketsLogs>')
    expect(properties.LifecycleConfiguration.Rules).toEqual([
      { AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 }, Status: 'Enabled' },
      {
        NoncurrentVersionExpiration: { NoncurrentDays: 30 },
        ExpiredObjectDeleteMarker: true,
        Status: 'Enabled'
      }
    ])
  })

  test('only the articles bucket sends events, without a custom resource', () => {
    const senders = names.filter((name) => byName.get(name)?.Properties.NotificationConfiguration)
    expect(senders).toEqual(['BucketsArticles'])
    expect(byName.get('BucketsArticles')?.Properties.NotificationConfiguration).toEqual({
      EventBridgeConfiguration: { EventBridgeEnabled: true }
    })
    template.resourceCountIs('AWS::Lambda::Function', 1)
  })

  test.each(names)('%s is kept in production', (name) => {
    expect(byName.get(name)).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })
  })

  test('in development all three are emptied and removed', () => {
    const development = buckets({ stage: 'development' })
    for (const bucket of development.byName.values()) {
      expect(bucket).toMatchObject({ DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' })
    }
    development.template.resourceCountIs('Custom::S3AutoDeleteObjects', 3)
  })

  test('keepDays deletes articles and briefings, and the markers that deletion leaves', () => {
    for (const name of DATA) {
      const { Rules } = buckets({ keepDays: 30 }).byName.get(name)?.Properties.LifecycleConfiguration ?? {}
      expect(Rules).toContainEqual(expect.objectContaining({ ExpirationInDays: 30 }))
      expect(Rules).toContainEqual({ ExpiredObjectDeleteMarker: true, Status: 'Enabled' })
    }
  })

  test('kms encrypts the data with a rotating key', () => {
    const withKey = buckets({ kms: true })
    for (const name of DATA) {
      const [rule] =
        withKey.byName.get(name)?.Properties.BucketEncryption.ServerSideEncryptionConfiguration ?? []
      expect(rule.BucketKeyEnabled).toBe(true)
      expect(rule.ServerSideEncryptionByDefault.SSEAlgorithm).toBe('aws:kms')
      expect(readable(rule.ServerSideEncryptionByDefault.KMSMasterKeyID)).toBe('<BucketsKey.Arn>')
    }
    withKey.template.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true })
  })
})
