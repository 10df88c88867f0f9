import { readAsset } from '../assets.ts'
import { UnknownTemplate } from '../errors.ts'
import { TEMPLATES } from '../options.ts'
import { SECTION_IDS, type SectionId } from './sections/section.ts'
import type { Face } from './text/faces.ts'
import type { Style } from './text/measure.ts'

export const STYLES = [
  'masthead',
  'reading',
  'headline',
  'source',
  'bottomLine',
  'heading',
  'more',
  'fact',
  'mark',
  'status',
  'name',
  'role',
  'date',
  'event',
  'numeral',
  'measure',
  'quote',
  'speaker',
  'rail',
  'article',
  'footer'
] as const
export type StyleName = (typeof STYLES)[number]

export const COLOURS = ['ink', 'quiet', 'accent', 'status', 'tint', 'line'] as const
export type Colours = Record<(typeof COLOURS)[number], string>

/** What stands over each part of the page. */
export const LABELS = [
  'masthead',
  'bottomLine',
  'keyFact',
  ...SECTION_IDS,
  'article',
  'articleBegins'
] as const
export type Labels = Record<(typeof LABELS)[number], string>

/** A picture at the head of the page, in points. */
export interface Logo {
  bytes: Uint8Array
  width: number
  height: number
  alt: string
}

/** What a template's JSON holds; lengths in points. */
interface TemplateData {
  name: string
  description: string
  labels: Labels
  /** What the page may show, in this order. */
  sections: SectionId[]
  /** So many entries of a section stand on the page before any section gets more. */
  assured: Partial<Record<SectionId, number>>
  margins: { top: number; side: number; bottom: number }
  /** `rail`: the rail's share of the width; 0 for a page with one column. */
  columns: { rail: number; gap: number }
  gaps: { section: number; item: number; spread: number }
  /** Nothing that is read in running text is set smaller. */
  minimum: number
  /** A short article is set larger, by the first of these factors at which everything still fits. */
  enlargements: number[]
  colours: Colours
  styles: Record<
    StyleName,
    { face: Face; size: number; leading: number; colour: keyof Colours; tracking?: number }
  >
}

export interface Template extends Omit<TemplateData, 'styles'> {
  styles: Record<StyleName, Style>
  logo: Logo | null
}

const known = new Map<string, Template>()

/** A look that a theme brings. */
export function addTemplate(name: string, template: Template): void {
  known.set(name, template)
}

/** A page's look by its name. Throws UnknownTemplate. */
export function templateNamed(name: string): Template {
  const cached = known.get(name)
  if (cached) return cached
  if (!TEMPLATES.some((template) => template === name)) throw new UnknownTemplate(name, TEMPLATES)
  const template = resolve(dataOf(name))
  known.set(name, template)
  return template
}

function dataOf(name: string): TemplateData {
  const data: TemplateData & { base?: string } = JSON.parse(
    readAsset(`templates/${name}.json`).toString('utf8')
  )
  return data.base === undefined ? data : varied(dataOf(data.base), data)
}

/** A template with other words, colours or sections. */
export const variedTemplate = (
  base: string,
  changes: { [K in 'name' | 'description' | 'sections']?: TemplateData[K] | undefined } & {
    labels: Partial<Labels>
    colours: Partial<Colours>
  }
): Template => resolve(varied(dataOf(base), changes))

/** Objects are laid over each other, everything else that is given is replaced. */
function varied<T extends object>(base: T, variation: object): T {
  return {
    ...base,
    ...Object.fromEntries(
      Object.entries(variation).flatMap(([key, value]) =>
        value === undefined ? [] : [[key, laid(base, key, value)]]
      )
    )
  }
}

function laid(base: object, key: string, value: unknown): unknown {
  const below: unknown = new Map<string, unknown>(Object.entries(base)).get(key)
  return isRecord(below) && isRecord(value) ? varied(below, value) : value
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** With the colours' values in place of their names. */
function resolve(data: TemplateData): Template {
  const styles = Object.entries(data.styles).map(([name, style]) => [
    name,
    { ...style, colour: data.colours[style.colour] }
  ])
  return { ...data, styles: Object.fromEntries(styles), logo: null }
}

/** What tells of the page rather than of the article. */
const FIXED: readonly string[] = ['masthead', 'reading', 'footer']

/** The same look, larger. */
export function enlarged(template: Template, factor: number): Template {
  const grown = (name: string, style: Style): Style =>
    FIXED.includes(name) ? style : { ...style, size: style.size * factor, leading: style.leading * factor }
  return {
    ...template,
    gaps: { ...template.gaps, section: template.gaps.section * factor, item: template.gaps.item * factor },
    styles: {
      ...template.styles,
      ...Object.fromEntries(
        Object.entries(template.styles).map(([name, style]) => [name, grown(name, style)])
      )
    }
  }
}
