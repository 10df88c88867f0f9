import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3'
import { afterAll } from 'vitest'
import { startS3Endpoint } from '../../../../cli/local/s3/endpoint.ts'
import type { S3EndpointOptions } from '../../../../cli/local/s3/service.ts'

export const USER = { accessKeyId: 'user/of-tests', secretAccessKey: 'secret' }

const root = await mkdtemp(join(tmpdir(), 'factsheet-local-'))
afterAll(() => rm(root, { recursive: true, force: true }))

/** A new folder, removed after the tests of this file. */
export const temporaryFolder = (): Promise<string> => mkdtemp(join(root, 'run-'))

export const clientOf = (endpoint: string, more: S3ClientConfig = {}): S3Client =>
  new S3Client({ endpoint, region: 'eu-west-1', credentials: USER, maxAttempts: 1, ...more })

/** An endpoint with the buckets "plain" and "versioned", and the real client of AWS. */
export async function start(folder: string, options: Partial<S3EndpointOptions> = {}) {
  const endpoint = await startS3Endpoint({ folder, credentials: [USER], ...options })
  if (!endpoint.store.find('plain')) await endpoint.store.createBucket('plain')
  if (!endpoint.store.find('versioned')) await endpoint.store.createBucket('versioned', 'Enabled')
  const client = clientOf(endpoint.url)
  const stop = async () => {
    client.destroy()
    await endpoint.close()
  }
  return { endpoint, client, stop }
}
