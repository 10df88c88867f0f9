import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { SECTION_IDS } from '../../../functions/page/sections/section.ts'
import { COLOURS, LABELS } from '../../../functions/page/template.ts'
import { FACES } from '../../../functions/page/text/faces.ts'
import { loadTheme } from '../../../functions/page/theme/load-theme.ts'
import { FIELDS, readTheme } from '../../../functions/page/theme/read-theme.ts'
import { BadTheme } from '../../../functions/page/theme/theme-errors.ts'

const path = (relative: string): string => fileURLToPath(new URL(`../../../${relative}`, import.meta.url))
const EXAMPLE = path('examples/theme/harbour.json')
const PNG = readFileSync(path('examples/theme/harbour.png'))
const FONT = readFileSync(path('templates/fonts/Inter-Regular.ttf'))
const FILES: Record<string, Uint8Array> = {
  'logo.png': PNG,
  'font.ttf': FONT,
  'words.txt': Buffer.from('These are words, and no picture.'),
  'huge.png': Buffer.concat([PNG, Buffer.alloc(200_000)]),
  'huge.ttf': Buffer.concat([FONT, Buffer.alloc(1_000_000)])
}
const open = (file: string): Uint8Array => FILES[file] ?? new Uint8Array()

/** OS/2.fsType of the font, set to a value that its licence might ask for. */
function withRights(rights: number): Uint8Array {
  const bytes = Buffer.from(FONT)
  const tables = bytes.readUInt16BE(4)
  for (let table = 0; table < tables; table++) {
    const at = 12 + table * 16
    if (bytes.toString('latin1', at, at + 4) === 'OS/2')
      bytes.writeUInt16BE(rights, bytes.readUInt32BE(at + 8) + 8)
  }
  return bytes
}

const WRONG: [theme: unknown, field: string][] = [
  [[], 'the file'],
  ['harbour', 'the file'],
  [{}, 'name'],
  [{ name: 'Harbour' }, 'name'],
  [{ name: 'briefing' }, 'name'],
  [{ name: 'h', colors: {} }, 'colors'],
  [{ name: 'h', base: 'newspaper' }, 'base'],
  [{ name: 'h', description: 'two\nlines' }, 'description'],
  [{ name: 'h', labels: { keyFacts: '' } }, 'labels.keyFacts'],
  [{ name: 'h', labels: { facts: 'Facts' } }, 'labels.facts'],
  [{ name: 'h', labels: { keyFacts: 'a'.repeat(41) } }, 'labels.keyFacts'],
  [{ name: 'h', sections: [] }, 'sections'],
  [{ name: 'h', sections: ['keyFacts', 'weather'] }, 'sections[1]'],
  [{ name: 'h', sections: ['keyFacts', 'quotes', 'keyFacts'] }, 'sections[2]'],
  [{ name: 'h', colours: { ink: 'black' } }, 'colours.ink'],
  [{ name: 'h', colours: { ink: '#777' } }, 'colours.ink'],
  [{ name: 'h', colours: { accent: '#e08060' } }, 'colours.accent'],
  [{ name: 'h', colours: { tint: '#8090a0' } }, 'colours.quiet'],
  [{ name: 'h', logo: { file: 'logo.png' } }, 'logo.alt'],
  [{ name: 'h', logo: { file: 'logo.png', alt: 'H', height: 60 } }, 'logo.height'],
  [{ name: 'h', logo: { file: 'words.txt', alt: 'H' } }, 'logo.file'],
  [{ name: 'h', logo: { file: 'huge.png', alt: 'H' } }, 'logo.file'],
  [{ name: 'h', fonts: { mono: 'font.ttf' } }, 'fonts.mono'],
  [{ name: 'h', fonts: { serif: 'words.txt' } }, 'fonts.serif'],
  [{ name: 'h', fonts: { serif: 'huge.ttf' } }, 'fonts.serif'],
  [{ name: 'h', fonts: { serif: 7 } }, 'fonts.serif']
]

const refused = (make: () => unknown): BadTheme => {
  try {
    make()
  } catch (error) {
    if (error instanceof BadTheme) return error
    throw error
  }
  throw new TypeError('The theme was taken.')
}

describe('a theme', () => {
  it('is taken as it is written', () => {
    const theme = loadTheme(EXAMPLE)
    expect(theme.name).toBe('harbour')
    expect(Buffer.from(theme.logo?.file ?? '', 'base64')).toEqual(PNG)
    expect(readTheme({ name: 'h' }, open)).toEqual({
      name: 'h',
      base: 'briefing',
      labels: {},
      colours: {},
      logo: null,
      fonts: {}
    })
  })

  it.each(WRONG)('%j is refused for its %s', (theme, field) => {
    const error = refused(() => readTheme(theme, open))
    expect([error.code, error.field]).toEqual(['bad-theme', field])
    expect(error.remedy).toMatch(/^\p{Lu}.*\.$/u)
  })

  it.each([0x0002, 0x0100, 0x0200])('may not bring a font whose licence forbids it (fsType %i)', (rights) => {
    const error = refused(() => readTheme({ name: 'h', fonts: { sans: 'f' } }, () => withRights(rights)))
    expect(error.message).toContain('may not be embedded')
  })

  it('says which file it misses', () => {
    expect(refused(() => loadTheme(path('examples/theme/nowhere.json'))).message).toContain('nowhere.json')
  })

  it('knows the fields that its published schema lists, and no others', () => {
    const { properties } = JSON.parse(readFileSync(path('templates/theme.schema.json'), 'utf8'))
    const { labels, sections, colours, fonts } = properties
    expect(Object.keys(properties)).toEqual([...FIELDS])
    expect(Object.keys(labels.properties)).toEqual([...LABELS])
    expect(sections.items.enum).toEqual([...SECTION_IDS])
    expect(Object.keys(colours.properties)).toEqual([...COLOURS])
    expect(Object.keys(fonts.properties)).toEqual([...FACES])
  })
})
