import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { UnknownTemplate } from '../../../functions/errors.ts'
import { checkOptions } from '../../../functions/options.ts'
import { compose } from '../../../functions/page/compose.ts'
import { render } from '../../../functions/page/render.ts'
import { installTheme } from '../../../functions/page/theme/install-theme.ts'
import { loadTheme } from '../../../functions/page/theme/load-theme.ts'
import { drafted } from '../draft.ts'
import { strike } from '../kinds/strike.ts'
import { readPdf } from '../pdf.ts'
import { collisions, outside, textsOf } from '../texts.ts'

const theme = loadTheme(fileURLToPath(new URL('../../../examples/theme/harbour.json', import.meta.url)))
const { sheet, article } = drafted(strike)

describe('a page with a theme of its own', () => {
  beforeAll(() => {
    expect(() => checkOptions({ template: 'harbour' })).toThrow(UnknownTemplate)
    installTheme(theme)
  })

  it('is asked for by its name, as a template is', () => {
    expect(checkOptions({ template: 'harbour' })).toEqual({ template: 'harbour' })
  })

  it('has its colours, words, fonts, and its order of sections', async () => {
    const page = compose(sheet, article, { template: 'harbour' })
    const texts = textsOf(page)
    const headline = texts.find(({ size }) => size >= 20)
    expect(headline?.face).toMatch(/^theme:[0-9a-f]{12}:serif-bold$/u)
    const colours = new Set(texts.map(({ colour }) => colour))
    expect([...colours].sort()).toEqual(['#1b1f24', '#55616b', '#5b4a00', '#8c2f1b'])
    const { told } = await readPdf(await render(page))
    const headings = told.filter(({ role }) => role === 'H2').map(({ text }) => text.trim())
    expect(headings).toEqual(expect.arrayContaining(['KEY FACTS', 'TIMELINE', 'WHAT THEY SAY', 'STILL OPEN']))
    expect(headings).not.toContain('IN THEIR WORDS')
  })

  it.each(['a4', 'letter'] as const)('keeps its logo and all else in its place (%s)', (pageSize) => {
    const page = compose(sheet, article, { template: 'harbour', pageSize })
    expect(page.elements[0]).toMatchObject({ tag: 'Figure', alt: 'Harbour News' })
    expect(outside(page, 'harbour')).toEqual([])
    expect(collisions(page)).toEqual([])
  })

  it('is drawn with the same bytes each time, and leaves other pages as they are', async () => {
    const draw = (template: string): Promise<Uint8Array> => render(compose(sheet, article, { template }))
    const [plain, first] = [await draw('briefing'), await draw('harbour')]
    installTheme(theme)
    expect(Buffer.compare(first, await draw('harbour'))).toBe(0)
    expect(Buffer.compare(plain, await draw('briefing'))).toBe(0)
  })
})
