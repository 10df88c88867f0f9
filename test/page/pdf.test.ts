import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { compose } from '../../functions/page/compose.ts'
import { render } from '../../functions/page/render.ts'
import { fold } from '../../functions/text/span.ts'
import { type Draft, drafted } from './draft.ts'
import { KINDS } from './kinds/kinds.ts'
import { strike } from './kinds/strike.ts'
import { readPdf } from './pdf.ts'
import { packed } from './texts.ts'

const pdfOf = async (draft: Draft): Promise<Uint8Array> => {
  const { sheet, article } = drafted(draft)
  return render(compose(sheet, article, {}))
}

describe('the PDF', () => {
  it.each(Object.entries(KINDS))(
    'is one tagged page with a title and a language: %s',
    async (_kind, draft) => {
      const read = await readPdf(await pdfOf(draft))
      const { sheet } = drafted(draft)
      expect(read.pages).toBe(1)
      expect(read.isMarked).toBe(true)
      expect(read.language).toBe('en')
      expect(read.title).toBe(sheet.article.title?.text ?? sheet.bottomLine?.text)
      const title = draft.sideTitle === undefined ? [] : ['title.txt']
      expect(read.attachments).toEqual(['article.txt', 'fact-sheet.json', 'paragraphs.txt', ...title])
      expect(read.told.filter(({ role }) => role === 'H1')).toHaveLength(1)
    }
  )

  it('is read in the order of the sheet: headline, bottom line, then each section', async () => {
    const { told } = await readPdf(await pdfOf(strike))
    const { sheet } = drafted(strike)
    const headline = told.find(({ role }) => role === 'H1')
    expect(fold(headline?.text ?? '')).toBe(sheet.article.title?.text)
    const whole = packed(told.map(({ text }) => text).join(''))
    const places = [
      sheet.article.title?.text ?? '',
      'BOTTOM LINE',
      sheet.bottomLine?.text ?? '',
      'KEY FACTS',
      ...sheet.keyFacts.map(({ text }) => text),
      'TIMELINE'
    ].map((text) => whole.indexOf(packed(text)))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(told.filter(({ role }) => role === 'H2').map(({ text }) => text.trim())).toEqual(
      expect.arrayContaining([
        'BOTTOM LINE',
        'KEY FACTS',
        'TIMELINE',
        'WHO IS WHO',
        'FIGURES',
        'IN THEIR WORDS'
      ])
    )
  })

  it('is the same in Tokyo as in Greenwich', () => {
    const script = fileURLToPath(new URL('digests.ts', import.meta.url))
    const [greenwich, tokyo] = ['UTC', 'Asia/Tokyo'].map((TZ) =>
      execFileSync(process.execPath, ['--import', 'tsx', script], {
        env: { ...process.env, TZ },
        encoding: 'utf8'
      })
    )
    expect(tokyo?.split('\n')).toHaveLength(Object.keys(KINDS).length + 1)
    expect(tokyo).toBe(greenwich)
  }, 60_000)

  it('is the same whatever the clock shows', async () => {
    const now = await pdfOf(strike)
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-12-31T23:59:59Z') })
    try {
      expect(Buffer.compare(await pdfOf(strike), now)).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })
})
