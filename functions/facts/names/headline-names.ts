import type { Sentence } from '../analysis.ts'
import type { Found } from './mentions.ts'
import { isListed } from './tagger/listed.ts'

/**
 * Where all words of a headline begin with a capital, the tagger can't tell names from words; the body can: a person
 * there loses the words that the body gives no name ("Late Okoro"), and is dropped when none is left.
 */
export function checkHeadline(found: readonly Found[], sentences: readonly Sentence[]): Found[] {
  const isHeadline = ({ sentence }: Found): boolean => sentence.index < 0 && isAllCapital(sentence)
  if (!found.some(isHeadline)) return [...found]
  const named = new Set<string>()
  for (const { sentence, from, to } of found) {
    if (sentence.index >= 0) for (const { lower } of sentence.tokens.slice(from, to)) named.add(lower)
  }
  const plain = new Set<string>()
  for (const { index, tokens } of sentences) {
    if (index >= 0)
      for (const [i, { text, lower }] of tokens.entries()) if (i === 0 || text === lower) plain.add(lower)
  }
  return found.flatMap((mention) =>
    mention.type === 'person' && isHeadline(mention) ? namedPart(mention, named, plain) : [mention]
  )
}

function namedPart(mention: Found, named: ReadonlySet<string>, plain: ReadonlySet<string>): Found[] {
  const words = mention.sentence.tokens.slice(mention.from, mention.to)
  const known = words.map(({ lower }) => named.has(lower))
  const first = known.indexOf(true)
  if (first < 0) {
    const isDoubtful = words.length === 1 || words.some(({ lower }) => plain.has(lower))
    return isDoubtful ? [] : [mention]
  }
  // "Ada Okoro" where the body has only "Okoro": a given name stays.
  const isGiven = (i: number): boolean => isListed([words[i]?.text ?? ''], 'first-name')
  let from = first
  while (from > 0 && isGiven(from - 1)) from--
  return [{ ...mention, from: mention.from + from, to: mention.from + known.lastIndexOf(true) + 1 }]
}

/** Most of its longer words begin with a capital. */
export function isAllCapital({ tokens }: Sentence): boolean {
  const long = tokens.filter(({ text }) => /^\p{L}{4}/u.test(text))
  return long.length > 2 && long.filter(({ text }) => /^\p{Lu}/u.test(text)).length >= 0.75 * long.length
}
