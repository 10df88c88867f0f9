import { remembering } from '../../text/remembering.ts'

/** Letters and digits in lower case, without accents: what two spellings of a name share. */
export const foldName = remembering((name) =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
)

const wordsKnown = new WeakMap<readonly string[], readonly string[]>()

/** Each word folded; the words of one form of a name are compared with those of every other. */
export function foldWords(words: readonly string[]): readonly string[] {
  const before = wordsKnown.get(words)
  if (before) return before
  const folded = words.map(foldName)
  wordsKnown.set(words, folded)
  return folded
}
