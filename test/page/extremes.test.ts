import { describe, expect, it } from 'vitest'
import { PAGE_SIZES, TEMPLATES } from '../../functions/options.ts'
import { compose } from '../../functions/page/compose.ts'
import { render } from '../../functions/page/render.ts'
import { type Draft, drafted } from './draft.ts'
import { collisions, entriesUnder, outside, packed, textsOf, wordsIn } from './texts.ts'

const words = (count: number, word = 'harbour'): string => `Rain ${`${word} `.repeat(count - 2)}ends.`
const SHORT = 'The mayor of Lesna opened the new quay.'

/** What could burst a page, and whether the bottom line still leads it. */
const EXTREMES: Record<string, Draft & { leads: string | null }> = {
  'a bottom line of 120 words': {
    text: `A title\n\n${words(120)}\n\n${SHORT}`,
    title: 'A title',
    bottomLine: words(120),
    keyFacts: [SHORT],
    leads: words(120)
  },
  'a bottom line that no head can hold': {
    text: `A title\n\n${words(600)}\n\n${SHORT}`,
    title: 'A title',
    bottomLine: words(600),
    keyFacts: [SHORT],
    leads: SHORT
  },
  'a bottom line as long as a book, nothing else': {
    text: `A title\n\n${words(50_000)}`,
    title: 'A title',
    bottomLine: words(50_000),
    leads: null
  },
  'no title and a bottom line that no head can hold': {
    text: `${words(600)}\n\n${SHORT}`,
    bottomLine: words(600),
    keyFacts: [SHORT],
    leads: SHORT
  },
  'no title and nothing that fits': { text: words(50_000), bottomLine: words(50_000), leads: null },
  'a title of 1,000 words': {
    text: `${words(1000)}\n\n${SHORT}`,
    title: words(1000),
    bottomLine: SHORT,
    leads: SHORT
  },
  'a title without a space': {
    text: `${'W'.repeat(3000)}\n\n${SHORT}`,
    title: 'W'.repeat(3000),
    bottomLine: SHORT,
    leads: SHORT
  },
  'characters that no font has': { text: '北京 北京.\n\na.', leads: null },
  'a hundred authors': {
    text: `${'Ann Lee-'.repeat(100)}\n\n${SHORT}`,
    byline: Array.from({ length: 100 }, () => 'Ann Lee-'),
    publisher: 'Ann Lee-'.repeat(60),
    bottomLine: SHORT,
    leads: SHORT
  },
  'an address as a bottom line': {
    text: `See https://example.org/${'WWWW/iiii='.repeat(90)} for it.\n\n${SHORT}`,
    bottomLine: `See https://example.org/${'WWWW/iiii='.repeat(90)} for it.`,
    leads: `See https://example.org/${'WWWW/iiii='.repeat(90)} for it.`
  }
}

const cases = Object.entries(EXTREMES).flatMap(([name, draft]) =>
  TEMPLATES.flatMap((template) => PAGE_SIZES.map((pageSize) => ({ name, draft, template, pageSize })))
)

describe('a page', () => {
  it.each(cases)('holds $name ($template, $pageSize)', async ({ draft, ...options }) => {
    const { sheet, article } = drafted(draft)
    const page = compose(sheet, article, options)
    expect(outside(page, options.template)).toEqual([])
    expect(collisions(page)).toEqual([])
    const facts = entriesUnder(page, 'KEY FACTS').map((entry) => packed(wordsIn(entry)))
    const all = packed(
      textsOf(page)
        .map(({ text }) => text)
        .join('')
    )
    if (draft.leads !== null) {
      expect(all).toContain(packed(draft.leads))
      expect(facts.some((fact) => fact.startsWith(packed(draft.leads ?? '')))).toBe(false)
    }
    const isReplaced = draft.leads === SHORT && draft.bottomLine !== SHORT
    expect(all.includes(`KEYFACT${packed(SHORT)}`)).toBe(isReplaced)
    expect(
      Buffer.from(await render(page))
        .toString('latin1')
        .match(/\/Type \/Page\b/gu)
    ).toHaveLength(1)
  })
})
