import { deepStrictEqual } from 'node:assert'
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3'

/** The endpoint under test, with a bucket that keeps versions and one that doesn't. */
export interface Place {
  url: string
  credentials: { accessKeyId: string; secretAccessKey: string }
  plain: string
  versioned: string
  /** For files of command-line clients. */
  folder: string
}

export interface Check {
  client: string
  name: string
  run: () => Promise<void>
}

export const sdkOf = ({ url, credentials }: Place, more: S3ClientConfig = {}): S3Client =>
  new S3Client({ endpoint: url, region: 'us-east-1', credentials, maxAttempts: 1, ...more })

export const equal = (found: unknown, expected: unknown): void => deepStrictEqual(found, expected)

/** Runs all, one after the other; gives the names of those that fail, with the reason. */
export async function runChecks(checks: readonly Check[]): Promise<Map<string, string>> {
  const failed = new Map<string, string>()
  for (const { client, name, run } of checks) {
    try {
      await run()
    } catch (error) {
      failed.set(`${client}: ${name}`, error instanceof Error ? error.message : String(error))
    }
  }
  return failed
}
