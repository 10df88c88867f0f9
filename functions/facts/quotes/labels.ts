import { isCapitalized, SUBORDINATORS } from '../../text/word-classes.ts'
import { ended, hasVerb } from './extents.ts'
import { type Block, isQuoted, type Line, type Piece } from './lines.ts'
import type { Range } from './noun-phrase.ts'
import type { Saying } from './saying.ts'

const LONGEST_LABEL = 5
/** Words in capitals before a colon that nobody is called. */
const NO_SPEAKERS = new Set(
  `update updated breaking note notes correction warning watch read related exclusive video photos live analysis opinion
   interview profile review preview obituary comment editorial explainer factbox quiz podcast
   question answer source sources file tags contact location date time where when what who why how more next first
   last background summary result results score scores rating verdict tip step fact bottom
   twitter facebook instagram youtube blog website web email e-mail phone tel telephone fax photo photograph picture image caption
   credit copyright link price address dear referee booked scorers scorer subs substitutes attendance goals unused`.split(
    /\s+/u
  )
)

/** The words before the colon with which a line begins, when they can be somebody's name or part. */
function labelOf({ items }: Line): Range | null {
  const colon = items.slice(0, LONGEST_LABEL + 2).findIndex(({ text }) => text === ':')
  const from = /^["“]$/u.test(items[0]?.text ?? '') ? 1 : 0
  if (colon <= from || colon > LONGEST_LABEL || colon === items.length - 1) return null
  const label = items.slice(from, colon)
  const isName = label.every(
    ({ text, kind, lower }) =>
      kind === 'word' && isCapitalized(text) && text.length > 1 && !SUBORDINATORS.has(lower)
  )
  return isName && !NO_SPEAKERS.has(label[0]?.lower ?? '') ? { from, to: colon } : null
}

const textOf = ({ items }: Line, { from, to }: Range): string =>
  items
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ')

/** Paragraphs that begin with labels, some of them again and again: what people said in turn. */
export function isTranscript(blocks: readonly Block[]): boolean {
  const seen = new Map<string, number>()
  for (const { lines } of blocks) {
    const [line] = lines
    const label = line && labelOf(line)
    if (line && label) seen.set(textOf(line, label), (seen.get(textOf(line, label)) ?? 0) + 1)
  }
  return seen.size >= 2 && [...seen.values()].some((count) => count > 1)
}

/** "LEE: …" and, in a headline, "Lee: …"; in a transcript, also "Ana Lee: …". */
export function labelled(line: Line, inTranscript: boolean): Saying[] {
  const label = labelOf(line)
  if (!label) return []
  const { items, block } = line
  const isFirst = block.lines[0] === line
  const text = textOf(line, label)
  const isShout = text === text.toUpperCase()
  const isSpoken = (inTranscript || isShout) && isFirst && block.paragraph >= 0
  if (!isSpoken && block.paragraph >= 0 && !isShout && !isQuoted(items[label.to + 1])) return []
  const content = ended(items, label.to + 1, items.length)
  // "Norhaven: Ruiz (c); Lund, Okoro": who played.
  if (!content || (items.some(({ text }) => text === ';') && !hasVerb(items, content.from, content.to)))
    return []
  const speaker: Piece = { line, range: label }
  if (!isSpoken || isQuoted(items[label.to + 1]))
    return [{ parts: [{ line, range: content }], speaker, cue: null }]
  return [
    {
      parts: [toTheEnd(line, label.to + 1), ...block.lines.slice(1).map(whole)],
      speaker,
      cue: null,
      isSpoken
    }
  ]
}

/** Speech keeps the marks that close its sentences. */
const toTheEnd = (line: Line, from: number): Piece => ({ line, range: { from, to: line.items.length } })
const whole = (line: Line): Piece => toTheEnd(line, 0)
