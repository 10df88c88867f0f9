import type { Span } from '../../fact-sheet.ts'
import { within } from '../../text/span.ts'
import { tokenize } from '../../text/tokens.ts'
import { parseIsoDay } from '../../time/calendar.ts'
import { findExpressions } from '../../time/find-expressions.ts'
import { lexemesOf } from '../../time/lexemes.ts'
import { NOTHING } from '../../time/refiners/range.ts'
import type { Analysis } from '../analysis.ts'

interface CaptionDay {
  date: string
  span: Span
  /** The caption's words. */
  words: string
}

const WORD = /[\p{L}\p{N}’'-]+/gu

/** The days that captions state in full. */
export function captionDays({ article }: Pick<Analysis, 'article'>): CaptionDay[] {
  return article.excluded
    .filter(({ reason }) => reason === 'caption')
    .flatMap(({ start, end }) => {
      const lexemes = lexemesOf(tokenize(article.text, start, end))
      return findExpressions(lexemes).flatMap(({ from, to, grain, hangs, value }): CaptionDay[] => {
        const date = value(NOTHING)
        if (grain !== 'day' || hangs !== 'full' || !date || !parseIsoDay(date)) return []
        const span = { start: lexemes[from]?.start ?? start, end: lexemes[to - 1]?.end ?? end }
        return [{ date, span, words: article.text.slice(start, end) }]
      })
    })
}

/** So many names in common tell that a picture is of the event. */
const ENOUGH = 2

/**
 * "In Oslo last week she met Lee" beside a picture of the two "in Oslo on Thursday, 7 May": the caption says on which day
 * of the week it was.
 */
export function narrowed(
  { names }: Pick<Analysis, 'names'>,
  captions: readonly CaptionDay[],
  week: { date: string; end?: string },
  spans: readonly Span[]
): CaptionDay | null {
  const end = week.end
  if (end === undefined || captions.length === 0) return null
  const told = names.filter(({ span }) => spans.some((part) => within(span, part)))
  const fitting = captions.filter(({ date, words }) => {
    if (date < week.date || date > end) return false
    const known = new Set(words.match(WORD))
    const shared = told.filter(({ entity }) =>
      [entity.name, ...entity.aliases].some((name) =>
        (name.match(WORD) ?? []).every((word) => known.has(word))
      )
    )
    return new Set(shared.map(({ entity }) => entity)).size >= ENOUGH
  })
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}
