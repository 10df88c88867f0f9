import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readArticle } from '../../functions/article/read.ts'
import { Refusal } from '../../functions/errors.ts'
import { SENTENCE } from './reading.ts'

describe('any input', () => {
  /** Pieces that formats and rules look for, to be met in every order. */
  const PIECE = fc.oneof(
    fc.constantFrom(
      ...[
        '---\n',
        'title: a\n',
        '# ',
        '[a](b)',
        '**',
        '<p>',
        '</p>',
        '<html>',
        '<!--',
        '&amp;',
        'By Ann Lee\n',
        '\n\n',
        '© 2017 ',
        '(AP) — ',
        'Read more',
        'From: a\nTo: b\nDate: c\n\n',
        '%PDF-',
        'May 5, 2017',
        '“',
        '”',
        '. ',
        '\u2028',
        '\ufeff',
        '😀',
        '\0'
      ]
    ),
    fc.constant(`${SENTENCE} `),
    fc.string({ unit: 'binary', maxLength: 12 })
  )

  async function check(bytes: Uint8Array): Promise<void> {
    try {
      const { article } = await readArticle({ bytes }, {})
      let end = 0
      for (const span of article.paragraphs) {
        expect(span.start).toBeGreaterThanOrEqual(end)
        expect(article.text.slice(span.start, span.end)).toMatch(/^\S(?:[\s\S]*\S)?$/u)
        for (const { start, end: to } of article.excluded)
          expect(to <= span.start || start >= span.end).toBe(true)
        end = span.end
      }
      for (const { start, end: to, paragraph } of article.sentences) {
        expect(start).toBeGreaterThanOrEqual(article.paragraphs[paragraph]?.start ?? Number.NaN)
        expect(to).toBeLessThanOrEqual(article.paragraphs[paragraph]?.end ?? Number.NaN)
      }
      expect(article.sentences.length).toBeGreaterThan(0)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }

  it('of text gives sentences with their places, or a refusal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(PIECE, { maxLength: 30 }), (pieces) => check(Buffer.from(pieces.join('')))),
      { numRuns: 1000 }
    )
  })

  it('of bytes gives sentences with their places, or a refusal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), (bytes) => check(bytes)),
      { numRuns: 500 }
    )
  })

  it.each([
    '1',
    ',',
    '"',
    'A ',
    'By Ann Lee ',
    '[',
    '<',
    '*a ',
    '-----',
    '© 2017 ',
    'A/B/',
    '( a',
    'Home\n',
    '# a\n'
  ])('comes to an end on a megabyte of %j', async (piece) => {
    const bytes = Buffer.from(piece.repeat(Math.ceil(1e6 / piece.length)))
    await check(bytes)
  })
})
