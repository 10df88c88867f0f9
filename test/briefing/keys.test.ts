import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LONGEST_ARTICLE_KEY, outputKeys } from '../../functions/briefing/keys.ts'

const bytesOf = (key: string): number => Buffer.byteLength(key, 'utf8')
/** Keys as S3 takes them: up to 1,024 bytes of characters of one to four bytes. */
const keys = fc
  .array(fc.constantFrom('a', 'ü', '日', '😀', '/', ' '), { minLength: 1, maxLength: 1024 })
  .map((characters) => characters.join(''))
  .filter((key) => bytesOf(key) <= 1024)

describe('the keys of what becomes of an article', () => {
  test('fit into S3', () => {
    fc.assert(
      fc.property(keys, (key) => {
        const { briefing, error } = outputKeys(key)
        expect(briefing === null).toBe(bytesOf(key) > LONGEST_ARTICLE_KEY)
        for (const each of [briefing?.pdf, briefing?.json, error])
          expect(bytesOf(each ?? '')).toBeLessThanOrEqual(1024)
      })
    )
  })

  test.each([1009, 1010, 1012, 1013, 1024])('of %i bytes', (length) => {
    const key = 'k'.repeat(length)
    const { briefing, error } = outputKeys(key)
    expect(briefing === null).toBe(length > 1009)
    expect(error === `errors/${key}.json`).toBe(length <= 1012)
    expect(bytesOf(error)).toBeLessThanOrEqual(1024)
  })

  test('of two long articles with one beginning are two, and begin as theirs does', () => {
    const beginning = `news/${'ü'.repeat(505)}`
    const both = ['1.txt', '2.txt'].map((end) => outputKeys(beginning + end).error)
    expect(new Set(both).size).toBe(2)
    for (const error of both) expect(error).toMatch(/^errors\/news\/ü{400,}\.{3}sha256-[0-9a-f]{64}\.json$/)
  })
})
