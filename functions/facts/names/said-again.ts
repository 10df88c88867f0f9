import type { NameType, Sentence } from '../analysis.ts'
import { isAllCapital } from './headline-names.ts'
import { type Found, wordsOf } from './mentions.ts'
import { HONORIFICS, isRoleNoun } from './role-words.ts'

/** A name that the article has somewhere. */
interface Known {
  words: readonly string[]
  type: NameType
}

/**
 * The names with every other place where they stand and were missed: several words that are a name once are one wherever
 * they stand, and the last word of a person's full name is that person wherever it can be no other word.
 */
export function withThoseSaidAgain(found: readonly Found[], sentences: readonly Sentence[]): Found[] {
  const known = knownNames(found, sentences)
  if (known.size === 0) return [...found]
  const taken = new Set(found.flatMap(({ sentence, from, to }) => placesOf(sentence, from, to)))
  const added = sentences.flatMap((sentence) => {
    const missed = sentence.tokens.flatMap(({ text }, from): Found[] => {
      const name = known.get(text)?.find(({ words }) => standsAt(sentence, from, words))
      if (!name) return []
      const to = from + name.words.length
      const isTaken = placesOf(sentence, from, to).some((place) => taken.has(place))
      return isTaken ? [] : [{ sentence, from, to, type: name.type }]
    })
    return missed.length > 0 && isAllCapital(sentence) ? [] : missed
  })
  return [...found, ...added].sort((a, b) => a.sentence.index - b.sentence.index || a.from - b.from)
}

const placesOf = ({ index }: Sentence, from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, i) => `${index}:${from + i}`)

/** By their first words, the longer ones first. */
function knownNames(found: readonly Found[], sentences: readonly Sentence[]): Map<string, Known[]> {
  const names = new Map<string, Known>()
  for (const mention of found) {
    const words = wordsOf(mention)
    if (words.length < 2 || !words.every((word) => NAME_WORD.test(word))) continue
    names.set(words.join(' '), { words, type: mention.type })
  }
  for (const last of lastWords([...names.values()], sentences)) {
    if (!names.has(last)) names.set(last, { words: [last], type: 'person' })
  }
  const byFirst = new Map<string, Known[]>()
  for (const name of [...names.values()].sort((a, b) => b.words.length - a.words.length)) {
    const first = name.words[0] ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), name])
  }
  return byFirst
}

/** The last words of people's names that the article never has in lower case. */
function lastWords(names: readonly Known[], sentences: readonly Sentence[]): Set<string> {
  const people = names.filter(({ type }) => type === 'person').map(({ words }) => words.at(-1) ?? '')
  const last = new Map(people.filter((word) => word.length > 2).map((word) => [word.toLowerCase(), word]))
  if (last.size === 0) return new Set()
  for (const { tokens } of sentences) for (const { text } of tokens) last.delete(text)
  return new Set(last.values())
}

const NAME_WORD = /^\p{Lu}[\p{L}.'’-]*$|^(?:of|the|and|for|de|la|al|bin|van|von|der|&)$/u

/** The words stand there, and are no part of a longer run of capitals. */
function standsAt({ tokens }: Sentence, from: number, words: readonly string[]): boolean {
  if (words.some((word, i) => tokens[from + i]?.text !== word)) return false
  const before = tokens[from - 1]
  const after = tokens[from + words.length]
  if (after && isCapital(after.text)) return false
  if (!before || !isCapital(before.text)) return true
  return from === 1 || HONORIFICS.has(before.lower) || isRoleNoun(before.text)
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word)
