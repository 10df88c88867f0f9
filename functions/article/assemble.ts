import { NoSentence } from '../errors.ts'
import type { Excluded, Passage, Published, SentenceSpan, Span } from '../fact-sheet.ts'
import type { BriefingOptions } from '../options.ts'
import { splitSentences } from '../text/sentences.ts'
import { passage, trimSpan } from '../text/span.ts'
import type { Article } from './article.ts'
import { classify, isProse } from './clutter/classify.ts'
import type { FrontMatter } from './front-matter.ts'
import { detectLanguage } from './language.ts'
import { readMasthead } from './masthead/masthead.ts'
import { type Unit, unitsOf } from './units.ts'

/** What a reader hands over: the text, and what it knows from beside it. */
export interface Draft {
  text: string
  isConverted: boolean
  frontMatter: FrontMatter | null
  options: BriefingOptions
  sha256: string
}

/** Draft → Article: the story's paragraphs, its masthead, and what was left out. */
export function assemble(draft: Draft): Article {
  const { text, options, frontMatter } = draft
  const units = unitsOf(text, frontMatter?.span.end ?? 0).filter(({ words }) => words > 0)
  const reasons = classify(units)
  const masthead = readMasthead({ source: text, units, reasons, options })
  const kept = storyOf(units, masthead.reasons, masthead.titleUnit)
  const language = detectLanguage(kept.map((unit) => unit.text).join('\n'))
  const paragraphs = kept.map(({ start, end }) => ({ start, end }))
  return {
    text,
    isConverted: draft.isConverted,
    sideTitle: options.title ?? null,
    title: titleOf(options, text, masthead.title),
    byline: frontMatter
      ? (written(text, frontMatter, 'byline', 'author') ?? masthead.byline)
      : masthead.byline,
    publisher: (frontMatter && written(text, frontMatter, 'publisher')?.[0]) ?? masthead.publisher,
    published: publishedOf(options, masthead.published),
    dateline: masthead.dateline,
    url: options.url ?? null,
    language,
    words: paragraphs.reduce(
      (sum, span) => sum + (text.slice(span.start, span.end).match(/\S+/gu)?.length ?? 0),
      0
    ),
    sha256: draft.sha256,
    paragraphs,
    sentences: sentencesOf(text, paragraphs, masthead.storyStart),
    excluded: excludedOf(units, kept, masthead.reasons, masthead.titleUnit, frontMatter)
  }
}

/** The units that are the story. Where all was left out, what looks like a sentence is put back: better too much. */
function storyOf(units: readonly Unit[], reasons: readonly (string | null)[], titleUnit: number): Unit[] {
  const kept = units.filter((_, i) => reasons[i] === null && i !== titleUnit)
  const story = kept.some(hasSentence)
    ? kept
    : units.filter((unit, i) => i !== titleUnit && hasSentence(unit))
  if (story.some(hasSentence)) return story
  const all = units.filter(hasSentence)
  if (all.length === 0) throw new NoSentence()
  return all
}

const hasSentence = (unit: Unit): boolean =>
  isProse(unit) || (unit.text.match(/\p{L}{2,}/gu)?.length ?? 0) >= 3 || /\p{Script=Han}{4}/u.test(unit.text)

function titleOf({ title }: BriefingOptions, text: string, found: Span | null): Passage | null {
  if (title !== undefined)
    return passage(title, trimSpan({ start: 0, end: title.length, in: 'title' }, title))
  return found ? passage(text, found) : null
}

const publishedOf = ({ published }: BriefingOptions, found: Published | null): Published | null =>
  published === undefined ? found : { date: published, basis: 'metadata', span: null }

/** A front matter's values where they stand in it word for word. */
function written(text: string, { span, fields }: FrontMatter, ...names: string[]): Passage[] | null {
  const values = names.flatMap((name) => fields.get(name) ?? [])
  if (values.length === 0) return null
  return values.flatMap((value) => {
    const start = text.indexOf(value, span.start)
    return start < 0 || start + value.length > span.end
      ? []
      : [passage(text, { start, end: start + value.length })]
  })
}

function sentencesOf(text: string, paragraphs: readonly Span[], storyStart: number): SentenceSpan[] {
  return paragraphs.flatMap((span, paragraph) => {
    const from = span.start < storyStart && storyStart < span.end ? storyStart : span.start
    return splitSentences(text, { start: from, end: span.end }).map((sentence) => ({
      ...sentence,
      paragraph
    }))
  })
}

/** What was left out, neighbours of one reason as one. */
function excludedOf(
  units: readonly Unit[],
  kept: readonly Unit[],
  reasons: readonly (string | null)[],
  titleUnit: number,
  frontMatter: FrontMatter | null
): Excluded[] {
  const story = new Set(kept)
  const excluded: Excluded[] = frontMatter ? [{ ...frontMatter.span, reason: 'front matter' }] : []
  let joins = false
  for (const [i, unit] of units.entries()) {
    const reason = reasons[i] ?? null
    if (story.has(unit) || i === titleUnit || reason === null) {
      joins = false
      continue
    }
    const last = excluded.at(-1)
    if (joins && last?.reason === reason) last.end = unit.end
    else excluded.push({ start: unit.start, end: unit.end, reason })
    joins = true
  }
  return excluded
}
