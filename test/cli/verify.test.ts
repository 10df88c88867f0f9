import { describe, expect, it } from 'vitest'
import { type Check, checksOf } from '../../cli/verify/checks.ts'
import { readBriefing } from '../../cli/verify/read-briefing.ts'
import { compose } from '../../functions/page/compose.ts'
import type { Page } from '../../functions/page/page.ts'
import { render } from '../../functions/page/render.ts'
import { drafted } from '../page/draft.ts'
import { KINDS } from '../page/kinds/kinds.ts'
import { strike } from '../page/kinds/strike.ts'
import { textsOf } from '../page/texts.ts'

const pageOf = (draft = strike): Page => {
  const { sheet, article } = drafted(draft)
  return compose(sheet, article, {})
}

const failed = async (page: Page, original: Uint8Array | null = null): Promise<Check[]> =>
  checksOf(await readBriefing(await render(page)), original).filter(({ holds }) => !holds)

/** The attachment with other words, as if the file had been made so; its digest in the metadata is then right. */
const attached = (page: Page, name: string, from: string, to: string): Page => ({
  ...page,
  attachments: page.attachments.map((one) =>
    one.name === name ? { ...one, text: one.text.replace(from, to) } : one
  )
})

describe('factsheet verify', () => {
  it('holds every line of every kind of page', async () => {
    for (const [kind, draft] of Object.entries(KINDS)) {
      const faults = (await failed(pageOf(draft))).flatMap((check) => check.faults)
      // The drafts are no whole sheets: what they lack is told by the contract's own tests.
      expect([kind, faults.filter((fault) => fault.startsWith('not in the fact sheet'))]).toEqual([kind, []])
      expect([kind, faults.filter((fault) => /\.txt|\.json/u.test(fault))]).toEqual([kind, []])
    }
  }, 30_000)

  it('finds a word changed on the page', async () => {
    const page = pageOf()
    const text = textsOf(page).find(({ text }) => text.includes('48 hours from'))
    if (text) text.text = text.text.replace('48', '84')
    const faults = (await failed(page)).flatMap((check) => check.faults)
    expect(faults).toContainEqual(expect.stringContaining('84 hours from'))
  })

  it('finds a mark that leads elsewhere', async () => {
    const page = pageOf()
    const text = textsOf(page).find(({ text }) => text.includes('¶1'))
    if (text) text.text = '¶9'
    expect((await failed(page)).map(({ says }) => says)).toContainEqual(
      expect.stringContaining('Every line of the page')
    )
  })

  it.each([
    ['article.txt', '9,500', '9,600'],
    ['fact-sheet.json', '9,500', '9,600']
  ])('finds %s changed, even where the digest was made anew', async (name, from, to) => {
    expect((await failed(attached(pageOf(), name, from, to))).length).toBeGreaterThan(0)
  })

  it('finds an attachment changed, missing or added behind the back of the metadata', async () => {
    const found = await readBriefing(await render(pageOf()))
    const other = new Map(found.attachments)
    other.set('article.txt', Buffer.from('Something else.'))
    other.delete('paragraphs.txt')
    other.set('more.txt', Buffer.from('More.'))
    const [first] = checksOf({ ...found, attachments: other }, null)
    expect(first?.faults).toEqual([
      'paragraphs.txt is missing',
      'article.txt was changed',
      'more.txt is not listed'
    ])
  })

  it('tells the article that it was made from from another one', async () => {
    const says = 'The briefing was made from this article'
    const said = async (original: string): Promise<string[]> =>
      (await failed(pageOf(), Buffer.from(original))).map((check) => check.says)
    expect(await said(strike.text)).not.toContain(says)
    expect(await said(`${strike.text} `)).toContain(says)
  })

  it('refuses what is no PDF', async () => {
    await expect(readBriefing(Buffer.from('Hello'))).rejects.toMatchObject({ code: 'not-a-briefing' })
  })
})
