import { TEMPLATES } from '../../options.ts'
import { SECTION_IDS, type SectionId } from '../sections/section.ts'
import { COLOURS, type Colours, LABELS, type Labels, templateNamed } from '../template.ts'
import { FACES } from '../text/faces.ts'
import { contrast } from './contrast.ts'
import { fieldsOf, numberAt, oneOf, textAt, under } from './fields.ts'
import type { PackedTheme } from './packed-theme.ts'
import { pictureSize } from './picture-size.ts'
import { BadTheme } from './theme-errors.ts'
import { checkFont } from './theme-font.ts'

/** The bytes of a file that the theme names. */
export type Opener = (file: string) => Uint8Array

export const FIELDS = [
  '$schema',
  'name',
  'description',
  'base',
  'labels',
  'sections',
  'colours',
  'logo',
  'fonts'
] as const

const NAME = /^[a-z][a-z0-9-]{0,30}$/u
const ANY_TEXT = /^[^\p{Cc}]{1,200}$/u
const LABEL = /^[^\p{Cc}]{1,40}$/u
const COLOUR = /^#[0-9a-f]{6}$/iu
const PAPER = '#ffffff'
/** WCAG 2 AA, for text of any size. */
const LEAST_CONTRAST = 4.5
const READ: readonly (keyof Colours)[] = ['ink', 'quiet', 'accent', 'status']
const LOGO_HEIGHT = { usual: 20, least: 8, most: 48 }
const WIDEST_LOGO = 200
const LARGEST_LOGO = 200_000

/** A theme's JSON, checked, with its files packed in. Throws BadTheme, which names the field. */
export function readTheme(value: unknown, open: Opener): PackedTheme {
  const fields = fieldsOf(value, 'the file', FIELDS)
  const name = textAt(fields.get('name'), 'name', NAME, 'small letters, digits and hyphens, up to 31 of them')
  if (TEMPLATES.some((template) => template === name))
    throw new BadTheme('name', `can't be ${JSON.stringify(name)}`, 'Use a name that no template has.')
  const base = fields.has('base') ? oneOf(fields.get('base'), 'base', TEMPLATES) : 'briefing'
  const description = fields.get('description')
  const sections = fields.get('sections')
  return {
    name,
    base,
    ...(description === undefined
      ? {}
      : { description: textAt(description, 'description', ANY_TEXT, 'a line of up to 200 characters') }),
    labels: labelsOf(fields.get('labels') ?? {}),
    ...(sections === undefined ? {} : { sections: sectionsOf(sections) }),
    colours: coloursOf(fields.get('colours') ?? {}, templateNamed(base).colours),
    logo: fields.has('logo') ? logoOf(fields.get('logo'), open) : null,
    fonts: fontsOf(fields.get('fonts') ?? {}, open)
  }
}

function labelsOf(value: unknown): Partial<Labels> {
  const fields = fieldsOf(value, 'labels', LABELS)
  return Object.fromEntries(
    [...fields].map(([name, label]) => [
      name,
      textAt(label, under('labels', name), LABEL, 'one line of 1 to 40 characters')
    ])
  )
}

function sectionsOf(value: unknown): SectionId[] {
  if (!Array.isArray(value) || value.length === 0)
    throw new BadTheme('sections', 'is not a list', `List any of: ${SECTION_IDS.join(', ')}.`)
  const sections = value.map((id: unknown, index) => oneOf(id, `sections[${index}]`, SECTION_IDS))
  sections.forEach((id, index) => {
    if (sections.indexOf(id) < index)
      throw new BadTheme(`sections[${index}]`, `names ${JSON.stringify(id)} again`, 'Name each section once.')
  })
  return sections
}

function coloursOf(value: unknown, base: Colours): Partial<Colours> {
  const fields = fieldsOf(value, 'colours', COLOURS)
  const given: Partial<Colours> = Object.fromEntries(
    [...fields].map(([name, colour]) => [
      name,
      textAt(colour, under('colours', name), COLOUR, 'six hexadecimal digits behind a #, such as #0b4f6c')
    ])
  )
  const colours = { ...base, ...given }
  for (const [ground, where] of [
    [PAPER, 'white paper'],
    [colours.tint, 'colours.tint']
  ] as const) {
    for (const name of READ) checkContrast(`colours.${name}`, colours[name], ground, where)
  }
  return given
}

function checkContrast(path: string, colour: string, ground: string, where: string): void {
  const found = contrast(colour, ground)
  if (found < LEAST_CONTRAST)
    throw new BadTheme(
      path,
      `has a contrast of ${found.toFixed(2)} : 1 on ${where}, too little to be read by everyone`,
      `Use colours with a contrast of ${LEAST_CONTRAST} : 1 or more: a darker text, or a lighter tint.`
    )
}

function logoOf(value: unknown, open: Opener): PackedTheme['logo'] {
  const fields = fieldsOf(value, 'logo', ['file', 'alt', 'height'])
  const file = textAt(fields.get('file'), 'logo.file', ANY_TEXT, 'the path of a PNG or JPEG, from the theme')
  const alt = textAt(fields.get('alt'), 'logo.alt', ANY_TEXT, 'what the picture says, for those who listen')
  const { usual, least, most } = LOGO_HEIGHT
  const height = fields.has('height') ? numberAt(fields.get('height'), 'logo.height', least, most) : usual
  const bytes = open(file)
  if (bytes.length > LARGEST_LOGO)
    throw new BadTheme(
      'logo.file',
      `has ${bytes.length.toLocaleString('en')} bytes, and every page carries it`,
      `Use a picture of up to ${LARGEST_LOGO.toLocaleString('en')} bytes.`
    )
  const size = pictureSize(bytes)
  if (size === null) throw new BadTheme('logo.file', 'is no picture that can be read', 'Use a PNG or a JPEG.')
  if ((size.width * height) / size.height > WIDEST_LOGO)
    throw new BadTheme(
      'logo.height',
      `makes the logo wider than ${WIDEST_LOGO} points`,
      'Use a smaller height, or a logo that is less wide.'
    )
  return { file: Buffer.from(bytes).toString('base64'), alt, height }
}

function fontsOf(value: unknown, open: Opener): PackedTheme['fonts'] {
  const fields = fieldsOf(value, 'fonts', FACES)
  return Object.fromEntries(
    [...fields].map(([face, file]) => {
      const path = under('fonts', face)
      const bytes = open(textAt(file, path, ANY_TEXT, 'the path of a TrueType file (.ttf), from the theme'))
      checkFont(bytes, path)
      return [face, Buffer.from(bytes).toString('base64')]
    })
  )
}
