import { readArticle } from '../../functions/article/read.ts'
import { Refusal } from '../../functions/errors.ts'
import type { BriefingOptions } from '../../functions/options.ts'

export type Input = string | Uint8Array

export const bytesOf = (input: Input): Uint8Array => (typeof input === 'string' ? Buffer.from(input) : input)

export const read = async (input: Input, options: BriefingOptions = {}) =>
  (await readArticle({ bytes: bytesOf(input) }, options)).article

/** The code of the refusal. */
export async function refused(input: Input, options: BriefingOptions = {}): Promise<string> {
  try {
    await readArticle({ bytes: bytesOf(input) }, options)
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return 'read'
}

export const SENTENCE = 'The bridge opened on Monday, the city council said.'
