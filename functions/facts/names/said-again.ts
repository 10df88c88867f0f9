import type { Token } from '../../text/tokens.ts'
import { isCapitalized } from '../../text/word-classes.ts'
import type { NameType, Sentence } from '../analysis.ts'
import { isAllCapital } from './headline-names.ts'
import { type Found, overlapping, together, wordsOf } from './mentions.ts'
import { HONORIFICS, isRoleNoun } from './role-words.ts'

/** Words of a name that is looked for at most. */
const LONGEST = 8

/** The names that the article has somewhere. */
interface Known {
  /** By their words, joined by spaces. */
  types: Map<string, NameType>
  /** By their first words: of how many words they are, the longer ones first. */
  lengths: Map<string, number[]>
}

/**
 * The names with every other place where they stand and were missed: several words that are a name once are one wherever
 * they stand, and the last word of a person's full name is that person wherever it can be no other word.
 */
export function withThoseSaidAgain(found: readonly Found[], sentences: readonly Sentence[]): Found[] {
  const known = knownNames(found, sentences)
  if (known.types.size === 0) return [...found]
  const isTaken = overlapping(found)
  const added = sentences.flatMap((sentence) => {
    const missed = sentence.tokens.flatMap((_, from): Found[] => {
      const name = nameAt(sentence, from, known)
      return name && !isTaken(name) ? [name] : []
    })
    return missed.length > 0 && isAllCapital(sentence) ? [] : missed
  })
  return together(found, added)
}

function nameAt(sentence: Sentence, from: number, { types, lengths }: Known): Found | null {
  const { tokens } = sentence
  for (const length of lengths.get(tokens[from]?.text ?? '') ?? []) {
    const to = from + length
    const type = types.get(joined(tokens.slice(from, to).map(({ text }) => text)))
    if (type && isApart(tokens, from, to)) return { sentence, from, to, type }
  }
  return null
}

const joined = (words: readonly string[]): string => words.join(' ')

function knownNames(found: readonly Found[], sentences: readonly Sentence[]): Known {
  const types = new Map<string, NameType>()
  for (const mention of found) {
    const words = wordsOf(mention)
    if (words.length < 2 || words.length > LONGEST || !words.every((word) => NAME_WORD.test(word))) continue
    types.set(joined(words), mention.type)
  }
  for (const last of lastWords(types, sentences)) types.set(last, 'person')
  const lengths = new Map<string, number[]>()
  for (const name of types.keys()) {
    const [first = '', ...rest] = name.split(' ')
    const known = lengths.get(first)
    if (!known) lengths.set(first, [1 + rest.length])
    else if (!known.includes(1 + rest.length)) known.push(1 + rest.length)
  }
  for (const known of lengths.values()) known.sort((a, b) => b - a)
  return { types, lengths }
}

/** The last words of people's names that the article never has in lower case. */
function lastWords(types: Known['types'], sentences: readonly Sentence[]): Set<string> {
  const people = [...types]
    .filter(([, type]) => type === 'person')
    .map(([name]) => name.slice(name.lastIndexOf(' ') + 1))
  const last = new Map(people.filter((word) => word.length > 2).map((word) => [word.toLowerCase(), word]))
  if (last.size === 0) return new Set()
  for (const { tokens } of sentences) for (const { text } of tokens) last.delete(text)
  return new Set(last.values())
}

const NAME_WORD = /^\p{Lu}[\p{L}.'’-]*$|^(?:of|the|and|for|de|la|al|bin|van|von|der|&)$/u

/** What stands there is no part of a longer run of capitals. */
function isApart(tokens: readonly Token[], from: number, to: number): boolean {
  const [before, after] = [tokens[from - 1], tokens[to]]
  if (after && isCapitalized(after.text)) return false
  if (!before || !isCapitalized(before.text)) return true
  return from === 1 || HONORIFICS.has(before.lower) || isRoleNoun(before.text)
}
