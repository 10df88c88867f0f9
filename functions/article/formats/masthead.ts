import type { Published } from '../../fact-sheet.ts'
import { parseDay } from '../../time/day.ts'
import type { Draft, SideFacts } from '../draft.ts'
import type { TextBuilder } from '../text-builder.ts'

const MOMENT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/u

/** Puts what the format says beside its text at the top of the text, so that every word of it stands somewhere. */
export function writeMasthead(
  builder: TextBuilder,
  facts: SideFacts
): Omit<Draft, 'text' | 'marked' | 'isConverted' | 'mayBePage'> {
  const title = builder.line(facts.title ?? '')
  const byline = (facts.byline ?? []).map((name) => builder.line(name)).filter((span) => span !== null)
  const publisher = builder.line(facts.publisher ?? '')
  const from = builder.text.length
  return {
    from,
    title,
    byline,
    publisher,
    published: publishedOf(facts.published),
    url: addressOf(facts.url)
  }
}

/** The day or moment that a metadata field gives, as it gives it where that is ISO 8601. */
export function publishedOf(value: string | undefined): Published | null {
  const text = value?.trim().replace(/^(\S+) (?=\d)/u, '$1T') ?? ''
  const day = parseDay(value ?? '')
  if (!day) return null
  return { date: MOMENT.test(text) ? text : day.date, basis: 'metadata', span: null }
}

function addressOf(value: string | undefined): string | null {
  const url = value?.trim() ?? ''
  return /^https?:\/\//iu.test(url) && URL.canParse(url) ? url : null
}
