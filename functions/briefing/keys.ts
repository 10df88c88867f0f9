import { createHash } from 'node:crypto'

/** Where what becomes of an article lies. */
export interface OutputKeys {
  pdf: string
  json: string
  /** The report, when there is no briefing. */
  error: string
}

/** S3's own limit, in bytes of UTF-8. */
const LONGEST_KEY = 1024

const bytesOf = (key: string): number => Buffer.byteLength(key, 'utf8')

/** The output key is the article's with an ending, so that two articles never meet. */
export function outputKeys(key: string): OutputKeys {
  const error = `errors/${key}.json`
  return {
    pdf: `briefings/${key}.pdf`,
    json: `briefings/${key}.json`,
    error: isTooLong(key) ? `errors/sha256-${createHash('sha256').update(key).digest('hex')}.json` : error
  }
}

/** Whether a briefing's key would be longer than S3 allows. */
export const isTooLong = (key: string): boolean => bytesOf(`briefings/${key}.json`) > LONGEST_KEY

/** The longest article key, in bytes, that leaves room for what is added. */
export const LONGEST_ARTICLE_KEY = LONGEST_KEY - bytesOf('briefings/.json')
