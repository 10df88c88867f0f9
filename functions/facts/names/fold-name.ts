/** So many different names are remembered; then the memory is begun anew. */
const MOST_KEPT = 20_000
const known = new Map<string, string>()

/** Letters and digits in lower case, without accents: what two spellings of a name share. */
export function foldName(name: string): string {
  const before = known.get(name)
  if (before !== undefined) return before
  const folded = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
  if (known.size >= MOST_KEPT) known.clear()
  known.set(name, folded)
  return folded
}

const wordsKnown = new WeakMap<readonly string[], readonly string[]>()

/** Each word folded; the words of one form of a name are compared with those of every other. */
export function foldWords(words: readonly string[]): readonly string[] {
  const before = wordsKnown.get(words)
  if (before) return before
  const folded = words.map(foldName)
  wordsKnown.set(words, folded)
  return folded
}
