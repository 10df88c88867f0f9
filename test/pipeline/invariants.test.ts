import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../functions/errors.ts'
import { findViolations } from '../../functions/grounding/assert-grounded.ts'
import { makeFactSheet } from '../../functions/make-briefing.ts'

const PIECES = [
  'Mayor Ana Ruiz said the bridge would reopen in May.',
  '“We are ready,” said Tom Hale, head of the port. “Ask anyone.”',
  'The firm lost $3.5 million in 2024, about 12 percent more than in 2023.',
  'It is not clear who called the fire brigade.',
  'On Friday, he denied the report.',
  'According to the Ministry of Transport, 1,200 people were moved to Oslo.',
  'If the talks fail, crews will strike for two days from Monday.',
  'By Lena Okafor',
  'LIMA, March 3 –',
  'Subscribe to our newsletter!',
  '© 2026 Harbour Wire',
  '“An opened quotation',
  '— (and) , ; : “”',
  '🎈 The 5-4 win came at 2 a.m.',
  'THE BRIDGE IS SHUT'
]
const JOINTS = [' ', '\n', '\n\n', ' — ', ', ', '\r\n\r\n', '\u00a0']

const article = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...JOINTS)), { minLength: 1, maxLength: 25 })
  .map((parts) => parts.flat().join(''))
const title = fc.option(
  fc.constantFrom('Bridge to reopen in May', 'Crews plan strike: “We are ready”', '2026'),
  {
    nil: undefined
  }
)

async function outcome(text: string, given: string | undefined) {
  const options = { published: '2026-03-04', ...(given !== undefined && { title: given }) }
  try {
    const { sheet, evidence } = await makeFactSheet({ bytes: new TextEncoder().encode(text) }, options)
    return findViolations(sheet, evidence).filter(({ rule }) => rule !== 'three-to-eight')
  } catch (error) {
    // A refusal is an answer; anything else is a defect.
    if (error instanceof Refusal) return []
    throw error
  }
}

describe('whatever comes in', () => {
  it('every line of the sheet is verbatim, located and ranked', async () => {
    await fc.assert(
      fc.asyncProperty(article, title, async (text, given) => {
        expect(await outcome(text, given)).toEqual([])
      }),
      { numRuns: 150 }
    )
  })

  it('any text gives a sheet or a refusal', async () => {
    const anything = fc.string({ unit: 'grapheme', maxLength: 300 })
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        expect(await outcome(text, undefined)).toEqual([])
      }),
      { numRuns: 150 }
    )
  })
})
