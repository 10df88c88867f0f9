import { FactsheetError, Refusal } from '../errors.ts'
import { ENGINE } from '../version.ts'
import type { Upload } from './events.ts'
import { LONGEST_ARTICLE_KEY } from './keys.ts'

export class KeyTooLong extends Refusal {
  constructor(key: string) {
    super(
      'key-too-long',
      `The article's key has ${Buffer.byteLength(key, 'utf8')} bytes; a briefing's key would be longer than S3 allows.`,
      `Upload it again under a key of at most ${LONGEST_ARTICLE_KEY} bytes.`
    )
  }
}

/** Another writer changed the same output again and again; the queue brings the message back. */
export class Contention extends FactsheetError {
  constructor(key: string) {
    super(
      'contention',
      `Others keep writing ${JSON.stringify(key)}.`,
      'Nothing; the message is tried again by itself.'
    )
  }
}

/** What lies under `errors/` when an article has no briefing. */
export interface Report {
  schema: 'report/1'
  /** 'refused': this upload can't become a briefing; 'failed': it could not be tried to the end. */
  status: 'refused' | 'failed'
  code: string
  message: string
  remedy: string
  source: { bucket: string; key: string; versionId: string | null }
  engine: string
}

const source = ({ bucket, key, versionId }: Upload): Report['source'] => ({ bucket, key, versionId })

export const refusalReport = (upload: Upload, { code, message, remedy }: Refusal): Report => ({
  schema: 'report/1',
  status: 'refused',
  code,
  message,
  remedy,
  source: source(upload),
  engine: ENGINE
})

/** For what went wrong on our side: its details belong into the log, not in front of the uploader. */
export const failureReport = (upload: Upload): Report => ({
  schema: 'report/1',
  status: 'failed',
  code: 'internal',
  message: 'The briefing could not be made, though it was tried several times; the fault is not the article.',
  remedy: 'Try again later: upload the article again, or have the dead-letter queue sent back to the queue.',
  source: source(upload),
  engine: ENGINE
})
