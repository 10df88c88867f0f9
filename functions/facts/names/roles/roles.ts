import type { Passage } from '../../../fact-sheet.ts'
import { passage, spanLike } from '../../../text/span.ts'
import type { NameMention, Sentence } from '../../analysis.ts'
import { appositionAfter } from './apposition.ts'
import { titleBefore } from './title-before.ts'

/** Tokens of a sentence; `to` is exclusive. */
export interface TokenSpan {
  from: number
  to: number
}

/** A mention of a person with all names of its sentence. */
export interface Place {
  sentence: Sentence
  mention: NameMention
  /** Of the same sentence, in order. */
  names: readonly NameMention[]
}

/** Ways in which a sentence says what somebody is: each gives the words that say it. */
const WAYS: readonly ((place: Place) => TokenSpan | null)[] = [titleBefore, appositionAfter]

/** Gives the people their roles, the fullest first. */
export function findRoles(sentences: readonly Sentence[], names: readonly NameMention[]): void {
  const bySentence = new Map<number, NameMention[]>()
  for (const name of names) bySentence.set(name.sentence, [...(bySentence.get(name.sentence) ?? []), name])
  for (const sentence of sentences) {
    const here = bySentence.get(sentence.index) ?? []
    for (const mention of here) {
      if (mention.type !== 'person') continue
      for (const way of WAYS) {
        const span = way({ sentence, mention, names: here })
        if (span && span.from < span.to) mention.entity.roles.push(passageOf(sentence, span))
      }
    }
  }
  for (const { entity } of names) entity.roles = fullestFirst(entity.roles)
}

function passageOf(sentence: Sentence, { from, to }: TokenSpan): Passage {
  const start = sentence.tokens[from]?.start ?? sentence.start
  return passage(sentence.source, spanLike(sentence, start, sentence.tokens[to - 1]?.end ?? start))
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Without those whose words all stand in a fuller one. */
function fullestFirst(roles: readonly Passage[]): Passage[] {
  const kept: { role: Passage; words: Set<string> }[] = []
  const sorted = roles
    .map((role) => ({ role, words: new Set(wordsIn(role.text)) }))
    .sort((a, b) => b.words.size - a.words.size)
  for (const candidate of sorted) {
    const isNew = !kept.some(({ words }) => [...candidate.words].every((word) => words.has(word)))
    if (isNew) kept.push(candidate)
  }
  return kept.map(({ role }) => role)
}
