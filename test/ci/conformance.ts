#!/usr/bin/env -S npx tsx
// The local endpoint under the AWS SDK, the AWS CLI, s3cmd and minio-js: only what docs/local.md names may fail
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startS3Endpoint } from '../../cli/local/s3/endpoint.ts'
import { type Place, runChecks } from '../conformance/check.ts'
import { commandLineChecks } from '../conformance/command-line.ts'
import { minioChecks } from '../conformance/minio.ts'
import { bucketChecks } from '../conformance/sdk-buckets.ts'
import { objectChecks } from '../conformance/sdk-objects.ts'

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
const folder = mkdtempSync(join(tmpdir(), 'factsheet-conformance-'))
const credentials = { accessKeyId: 'user', secretAccessKey: 'of-the-checks' }
const endpoint = await startS3Endpoint({ folder: join(folder, 's3'), credentials: [credentials] })
const place: Place = { url: endpoint.url, credentials, plain: 'plain', versioned: 'versioned', folder }
await endpoint.store.createBucket(place.plain)
await endpoint.store.createBucket(place.versioned, 'Enabled')

const checks = [objectChecks, bucketChecks, commandLineChecks, minioChecks].flatMap((make) => make(place))
const failed = await runChecks(checks)
await endpoint.close()
rmSync(folder, { recursive: true })

const docs = readFileSync('docs/local.md', 'utf8')
const known = [...docs.matchAll(/^- Fails: (.+)$/gmu)].map(([, name = '']) => name)
console.log(
  `${checks.length} checks, ${checks.length - failed.size} pass; docs/local.md names ${known.length} that fail`
)
for (const [name, reason] of failed)
  console.log(
    `${known.includes(name) ? 'known' : 'NEW'}: ${name}: ${reason.split('\n').slice(0, 6).join(' ')}`
  )
const mended = known.filter((name) => !failed.has(name))
for (const name of mended) console.error(`${name} passes now: take it out of docs/local.md`)
process.exitCode = mended.length === 0 && [...failed.keys()].every((name) => known.includes(name)) ? 0 : 1
