import type { Entity, Passage } from '../../fact-sheet.ts'
import type { Token } from '../../text/tokens.ts'
import type { Analysis, NameMention } from '../analysis.ts'
import { distinct } from './phrase.ts'
import { fullest } from './who.ts'

/** Buildings and grounds that are named like organisations: where something is put in them they are places. */
const SITE =
  /^(?:house|hall|palace|stadium|arena|park|station|airport|university|college|hospital|school|church|cathedral|mosque|temple|synagogue|courthouse|prison|jail|museum|theatre|theater|library|hotel|mall|market|square|plaza|tower|bridge|center|centre|embassy|consulate|capitol|circuit|speedway|harbour|harbor|office)$/u
const AT = new Set(['in', 'at', 'near', 'outside', 'inside', 'off', 'around', 'across'])

/** Where it happened: the places that the headline and the lead put something in, and those named most. */
export function answerWhere(analysis: Analysis): Passage[] {
  const scores = new Map<Entity, number>()
  for (const mention of analysis.names) {
    if (mention.type !== 'place' && !isSite(analysis, mention)) continue
    scores.set(mention.entity, (scores.get(mention.entity) ?? 0) + worth(analysis, mention))
  }
  const ranked = [...scores].sort(([, a], [, b]) => b - a).slice(0, 4)
  const places = ranked.map(([entity]) => fullest(analysis, entity))
  const written = analysis.article.dateline?.place ?? null
  // "a Guinea immigrant": places that only tell whose something is say less than where the story was written.
  const isPlaced = (ranked[0]?.[1] ?? 0) >= PLACED
  return distinct(isPlaced ? [...places, written] : [written, ...places]).slice(0, 4)
}

const PLACED = 0.8

const tokensOf = ({ title, sentences }: Analysis, sentence: number): readonly Token[] =>
  (sentence < 0 ? title : sentences[sentence])?.tokens ?? []

/** "in X", "at the X". */
function isLocated(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1]?.lower ?? ''
  return AT.has(before) || (before === 'the' && AT.has(tokens[from - 2]?.lower ?? ''))
}

/** "at the White House", "at Leeds University". */
function isSite(analysis: Analysis, { type, sentence, from, to }: NameMention): boolean {
  const tokens = tokensOf(analysis, sentence)
  return type === 'organization' && SITE.test(tokens[to - 1]?.lower ?? '') && isLocated(tokens, from)
}

/** A place after "in" or "at" is where something happened; before a noun it is only whose it is. */
function worth(analysis: Analysis, { sentence, from }: NameMention): number {
  const early = sentence < 0 ? 1.5 : 1 / (1 + 0.3 * sentence)
  // A headline names the place before what happened there: "Selby tram crash".
  const opensHeadline = sentence < 0 && from === 0
  return early * (opensHeadline || isLocated(tokensOf(analysis, sentence), from) ? 1.6 : 0.6)
}
