import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import type { Upload } from '../soak/uploads.ts'
import { USER } from './world.ts'

/** What was asked for under one key; `versionId` once the answer came. */
export interface Deed {
  /** Null: to be deleted. */
  upload: Upload | null
  versionId?: string
  isAnswered: boolean
}

/** By key, in order; each key is one client's. */
export type Ledger = Map<string, Deed[]>

/** Uploads, one after the other, and deletes every so many again, until the server is gone. */
export async function work(
  url: string,
  plan: Iterator<Upload>,
  ledger: Ledger,
  random: () => number,
  onAnswer: () => void
): Promise<void> {
  const client = new S3Client({
    endpoint: url,
    region: 'us-east-1',
    credentials: USER,
    forcePathStyle: true,
    maxAttempts: 1
  })
  try {
    for (let next = plan.next(); !next.done; next = plan.next()) {
      const { key: Key, body: Body, metadata: Metadata } = next.value
      const deed = note(ledger, Key, next.value)
      const target = { Bucket: 'articles', Key }
      const { VersionId } = await client.send(new PutObjectCommand({ ...target, Body, Metadata }))
      Object.assign(deed, { isAnswered: true, versionId: VersionId })
      onAnswer()
      if (random() > DELETED) continue
      const deletion = note(ledger, Key, null)
      await client.send(new DeleteObjectCommand(target))
      deletion.isAnswered = true
    }
  } catch (error) {
    if (!isGone(error)) throw error
  } finally {
    client.destroy()
  }
}

const DELETED = 0.1

function note(ledger: Ledger, key: string, upload: Upload | null): Deed {
  const deed: Deed = { upload, isAnswered: false }
  ledger.set(key, [...(ledger.get(key) ?? []), deed])
  return deed
}

/** The connection broke, or there is nobody to connect to. */
const isGone = (error: unknown): boolean =>
  error instanceof Error &&
  /ECONNRESET|ECONNREFUSED|EPIPE|socket hang up|Premature close|aborted/iu.test(
    `${error.name} ${error.message}`
  )
