import { NoSentence } from '../errors.ts'
import type { Excluded, Passage, Published, SentenceSpan, Span } from '../fact-sheet.ts'
import type { BriefingOptions } from '../options.ts'
import { splitSentences } from '../text/sentences.ts'
import { passage, trimSpan } from '../text/span.ts'
import type { Article } from './article.ts'
import { classify } from './clutter/classify.ts'
import type { Draft } from './draft.ts'
import { type FrontMatter, writtenIn } from './front-matter.ts'
import { detectLanguage } from './language.ts'
import { splitGlued } from './masthead/glued.ts'
import { readMasthead } from './masthead/masthead.ts'
import { spokenFrom } from './spoken-labels.ts'
import { type Unit, unitsOf } from './units.ts'

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]{4}/u
const MEASURE = /\p{N}.{0,20}[\p{L}\p{Sc}%°]|[\p{L}\p{Sc}].{0,20}\p{N}/u
/** In characters, some 1,700 words: what goes on for longer without an end is data, or text without its full stops. */
const LONGEST_SENTENCE = 10_000
const CLOSED = /[.!?…]["”’')\]]*$/u

export interface Parts {
  draft: Draft
  frontMatter: FrontMatter | null
  options: BriefingOptions
  sha256: string
}

/** Draft → Article: the story's paragraphs, its masthead, and what was left out. */
export async function assemble({ draft, frontMatter, options, sha256 }: Parts): Promise<Article> {
  const { text } = draft
  const found = unitsOf(text, draft.from).filter(({ words }) => words > 0)
  const given = classify(found, draft.mayBePage).map((reason, i) => markedReason(draft, found[i]) ?? reason)
  const knownTitle = options.title ?? (draft.title ? text.slice(draft.title.start, draft.title.end) : null)
  const { units, reasons } = splitGlued(text, found, given, knownTitle)
  const masthead = readMasthead({ source: text, units, reasons, knownTitle, url: options.url ?? draft.url })
  const kept = storyOf(units, masthead.reasons, masthead.titleUnit)
  const paragraphs = kept.map(({ start, end }) => ({ start, end }))
  const title = draft.title ?? masthead.title
  const language = await detectLanguage(kept.map((unit) => unit.text).join('\n'))
  const sentences = sentencesOf(text, paragraphs, masthead.storyStart)
  if (sentences.length === 0) throw new NoSentence()
  return {
    text,
    isConverted: draft.isConverted,
    sideTitle: options.title ?? null,
    title: titleOf(options, text, title),
    byline: writtenIn(text, frontMatter, 'byline', 'author') ?? bylineOf(draft, masthead.byline),
    publisher:
      writtenIn(text, frontMatter, 'publisher')?.[0] ??
      (draft.publisher ? passage(text, draft.publisher) : masthead.publisher),
    published: publishedOf(options, draft.published ?? masthead.published),
    dateline: masthead.dateline,
    url: options.url ?? draft.url,
    language,
    words: paragraphs.reduce(
      (sum, { start, end }) => sum + (text.slice(start, end).match(/\S+/gu)?.length ?? 0),
      0
    ),
    sha256,
    paragraphs,
    sentences,
    excluded: [
      ...excludedHead(draft, frontMatter, options),
      ...excludedOf(units, kept, masthead.reasons, masthead.titleUnit)
    ]
  }
}

function markedReason({ marked }: Draft, unit: Unit | undefined): string | null {
  if (!unit || marked.length === 0) return null
  return marked.find(({ start, end }) => start <= unit.start && unit.end <= end)?.reason ?? null
}

/** The units that are the story. Where all was left out, what looks like a sentence is put back: better too much. */
function storyOf(units: readonly Unit[], reasons: readonly (string | null)[], titleUnit: number): Unit[] {
  const kept = units.filter((_, i) => reasons[i] === null && i !== titleUnit)
  if (kept.some(hasSentence)) return kept
  const sentences = units.filter((unit, i) => i !== titleUnit && hasSentence(unit))
  const story = sentences.length > 0 ? sentences : units.filter(hasSentence)
  if (story.length === 0) throw new NoSentence()
  return story
}

/**
 * Three words make a sentence, two when a mark closes them, and a number with its unit says something too; scripts
 * without spaces go by their letters.
 */
const hasSentence = (unit: Unit): boolean => {
  const words = unit.text.match(/\p{L}[\p{L}\p{M}’']*/gu)?.length ?? 0
  return words >= (CLOSED.test(unit.text) ? 2 : 3) || MEASURE.test(unit.text) || UNSPACED.test(unit.text)
}

function titleOf({ title }: BriefingOptions, text: string, found: Span | null): Passage | null {
  if (title !== undefined)
    return passage(title, trimSpan({ start: 0, end: title.length, in: 'title' }, title))
  return found ? passage(text, found) : null
}

const bylineOf = ({ byline, text }: Draft, found: Passage[]): Passage[] =>
  byline.length > 0 ? byline.map((span) => passage(text, span)) : found

const publishedOf = ({ published }: BriefingOptions, found: Published | null): Published | null =>
  published === undefined ? found : { date: published, basis: 'metadata', span: null }

function sentencesOf(text: string, paragraphs: readonly Span[], storyStart: number): SentenceSpan[] {
  const spoken = spokenFrom(text, paragraphs)
  return paragraphs.flatMap((span, paragraph) => {
    const opens = span.start < storyStart && storyStart < span.end
    const start = opens ? storyStart : (spoken.get(paragraph) ?? span.start)
    return splitSentences(text, { start, end: span.end })
      .filter(({ start, end }) => end - start <= LONGEST_SENTENCE)
      .map((sentence) => ({ ...sentence, paragraph }))
  })
}

/** What stands above the text that the story was looked for in: the front matter, or lines that a reader put there. */
function excludedHead(draft: Draft, frontMatter: FrontMatter | null, { title }: BriefingOptions): Excluded[] {
  if (frontMatter && !draft.isConverted) return [{ ...frontMatter.span, reason: 'front matter' }]
  return [
    ...(draft.title && title !== undefined ? [{ ...draft.title, reason: 'headline' }] : []),
    ...draft.byline.map((span) => ({ ...span, reason: 'byline' })),
    ...(draft.publisher ? [{ ...draft.publisher, reason: 'publisher' }] : [])
  ]
}

/** What was left out, neighbours of one reason as one. */
function excludedOf(
  units: readonly Unit[],
  kept: readonly Unit[],
  reasons: readonly (string | null)[],
  titleUnit: number
): Excluded[] {
  const story = new Set(kept)
  const excluded: Excluded[] = []
  let joins = false
  for (const [i, { start, end }] of units.entries()) {
    const reason = reasons[i] ?? null
    const unit = units[i]
    if (!unit || story.has(unit) || i === titleUnit) {
      joins = false
      continue
    }
    const last = excluded.at(-1)
    if (joins && last?.reason === reason) last.end = end
    else excluded.push({ start, end, reason: reason ?? 'no sentence' })
    joins = true
  }
  return excluded
}
