import type { Span } from '../../fact-sheet.ts'
import { trimSpan } from '../../text/span.ts'
import { isProse } from '../clutter/prose.ts'
import { type Unit, unitOf } from '../units.ts'
import { bareWords } from './title.ts'

/** What a copied page leaves of its widgets in the story's first paragraph; the story follows at once. */
const WIDGETS: readonly RegExp[] = [
  /\bclick to (?:share|email|print)\b[^()]{1,60}\(opens in new window\)/giu,
  /\b(?:could not subscribe,? try again later|thank you for subscribing!?|invalid e-?mail)/giu,
  /\bvideo playback (?:is not supported|unavailable)\b[^.!?]{0,40}/giu
]
/** A caption's end: the credit in brackets, before a sentence or a dateline. */
const CREDIT =
  /\((?:(?:file |ap |afp )?(?:photo|image|picture|photograph|courtesy|credit)\b[^()]{0,80}|[^()]{0,60}\b(?:via|\/) ?(?:AP|AFP|Reuters|Getty Images))\)(?=\s+["“‘']?\p{Lu})/giu
/** The label of a picture that itself is gone. */
const LABEL = /^(?:photo|image|video|media caption)\s+(?=\p{Lu})/iu
/** All of it stands at the very top. */
const REACH = 600
const LONGEST_TITLE = 200

/**
 * The units with the first running text cut in two where something is glued before it that is surely no part of it; their
 * reasons beside them.
 */
export function splitGlued(
  source: string,
  units: readonly Unit[],
  reasons: readonly (string | null)[],
  knownTitle: string | null
): { units: Unit[]; reasons: (string | null)[] } {
  const index = units.findIndex((unit, i) => reasons[i] === null && isProse(unit))
  const unit = units[index]
  const titles = [knownTitle, ...units.slice(Math.max(0, index - 5), index).map(({ text }) => text)]
  const cut = unit ? gluedBefore(source, unit, titles) : null
  if (!unit || !cut) return { units: [...units], reasons: [...reasons] }
  const rest = trimSpan({ start: cut.end, end: unit.end }, source)
  const parts = [{ start: unit.start, end: cut.end }, rest].map((span) =>
    unitOf(source, { ...span, opensBlock: true })
  )
  return {
    units: [...units.slice(0, index), ...parts, ...units.slice(index + 1)],
    reasons: [...reasons.slice(0, index), cut.reason, null, ...reasons.slice(index + 1)]
  }
}

const FEWEST_LEFT = 40

function gluedBefore(
  source: string,
  { start, end }: Span,
  titles: readonly (string | null)[]
): { end: number; reason: string } | null {
  const head = source.slice(start, Math.min(end, start + REACH))
  const cuts = [
    { length: lastEnd(head, WIDGETS), reason: 'promotion' },
    { length: lastEnd(head, [CREDIT]), reason: 'caption' },
    { length: Math.max(...titles.map((title) => repeatedTitle(head, title))), reason: 'headline' },
    { length: LABEL.exec(head)?.[0].length ?? 0, reason: 'caption' }
  ]
  const cut = cuts.find(({ length }) => length > 0 && end - start - length >= FEWEST_LEFT)
  return cut ? { end: start + head.slice(0, cut.length).trimEnd().length, reason: cut.reason } : null
}

const lastEnd = (head: string, patterns: readonly RegExp[]): number =>
  Math.max(
    0,
    ...patterns.flatMap((pattern) =>
      [...head.matchAll(pattern)].map((match) => match.index + match[0].length)
    )
  )

/** Length of the headline that opens the paragraph once more, where a capital goes on behind it. */
function repeatedTitle(head: string, title: string | null): number {
  const wanted = title === null ? '' : bareWords(title)
  if (wanted.split(' ').length < 4 || wanted.length > LONGEST_TITLE) return 0
  for (const end of head.matchAll(/\s+(?=["“‘']?\p{Lu})/gu)) {
    if (bareWords(head.slice(0, end.index)) === wanted) return end.index
  }
  return 0
}
