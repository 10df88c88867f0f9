import { createHash } from 'node:crypto'

/** Where what becomes of an article lies. */
export interface OutputKeys {
  /** Null where such keys would be longer than S3 allows: there can be no briefing. */
  briefing: { pdf: string; json: string } | null
  /** The report, when there is no briefing. */
  error: string
}

/** S3's own limit, in bytes of UTF-8. */
const LONGEST_KEY = 1024

const bytesOf = (key: string): number => Buffer.byteLength(key, 'utf8')

/** The longest article key, in bytes, that leaves room for what is added. */
export const LONGEST_ARTICLE_KEY = LONGEST_KEY - bytesOf('briefings/.json')

/** The output key is the article's with an ending, so that two articles never meet. */
export const outputKeys = (key: string): OutputKeys => ({
  briefing:
    bytesOf(key) > LONGEST_ARTICLE_KEY
      ? null
      : { pdf: `briefings/${key}.pdf`, json: `briefings/${key}.json` },
  error: errorKey(key)
})

/** Where the key fits no more, as much of its beginning as does, so that it is found, and a hash that tells it from others. */
function errorKey(key: string): string {
  const whole = `errors/${key}.json`
  if (bytesOf(whole) <= LONGEST_KEY) return whole
  const ending = `...sha256-${createHash('sha256').update(key).digest('hex')}.json`
  return `errors/${beginningOf(key, LONGEST_KEY - bytesOf(`errors/${ending}`))}${ending}`
}

/** The longest beginning of that many bytes that cuts no character. */
function beginningOf(text: string, bytes: number): string {
  const decoder = new TextDecoder()
  return decoder.decode(Buffer.from(text, 'utf8').subarray(0, bytes), { stream: true })
}
