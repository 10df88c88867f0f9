import { readAsset } from '../assets.ts'
import { UnknownTemplate } from '../errors.ts'
import type { Face } from './text/faces.ts'
import type { Style } from './text/measure.ts'

export const TEMPLATES = ['briefing', 'large-print'] as const

export type StyleName =
  | 'masthead'
  | 'reading'
  | 'headline'
  | 'source'
  | 'bottomLine'
  | 'heading'
  | 'more'
  | 'fact'
  | 'mark'
  | 'status'
  | 'name'
  | 'role'
  | 'date'
  | 'event'
  | 'numeral'
  | 'measure'
  | 'quote'
  | 'speaker'
  | 'rail'
  | 'article'
  | 'footer'

export interface Colours {
  ink: string
  quiet: string
  accent: string
  status: string
  tint: string
  line: string
}

/** What a template's JSON holds; lengths in points. */
interface TemplateData {
  name: string
  description: string
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
}

const known = new Map<string, Template>()

/** A page's look by its name. Throws UnknownTemplate. */
export function templateNamed(name: string): Template {
  const cached = known.get(name)
  if (cached) return cached
  if (!TEMPLATES.some((template) => template === name)) throw new UnknownTemplate(name, TEMPLATES)
  const template = resolve(JSON.parse(readAsset(`templates/${name}.json`).toString('utf8')))
  known.set(name, template)
  return template
}

/** With the colours' values in place of their names. */
function resolve(data: TemplateData): Template {
  const styles = Object.entries(data.styles).map(([name, style]) => [
    name,
    { ...style, colour: data.colours[style.colour] }
  ])
  return { ...data, styles: Object.fromEntries(styles) }
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
