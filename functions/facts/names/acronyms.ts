import type { Sentence } from '../analysis.ts'
import { foldName } from './fold-name.ts'
import { type Found, textOf } from './mentions.ts'

const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}&-]{1,7}s?$/u
/** In brackets after a name these say where it lies or for whom it stands. */
const NO_ACRONYM =
  /^(?:US|USA|UK|EU|UN|UAE|NSW|NY|CA|TX|DC|GOP|AP|AFP|NYSE|NASDAQ|II|III|IV|VI|TV|FM|AM|PM)$/u

/** Acronyms that the article introduces in brackets, with the key of the name that each stands for. */
export function introducedAcronyms(found: readonly Found[]): Map<string, string> {
  const introduced = new Map<string, string>()
  for (const mention of found) {
    if (mention.type !== 'organization' || mention.to - mention.from < 2) continue
    const acronym = bracketAfter(mention)
    if (acronym && !introduced.has(acronym)) introduced.set(acronym, foldName(textOf(mention)))
  }
  return introduced
}

/** "Union of Port Workers (UPW)": one of the letters at least begins a word of the name. */
function bracketAfter({ sentence: { tokens }, from, to }: Found): string | null {
  const [open, inside, close] = [tokens[to]?.text, tokens[to + 1]?.text ?? '', tokens[to + 2]?.text ?? '']
  if (open !== '(' || !/^[);,]$/u.test(close) || !ACRONYM.test(inside) || NO_ACRONYM.test(inside)) return null
  return tokens.slice(from, to).some(({ text }) => inside.includes(text.slice(0, 1))) ? inside : null
}

/** The names with every place where an introduced acronym stands, whether it was tagged, and as what, or not. */
export function withAcronyms(
  found: readonly Found[],
  sentences: readonly Sentence[],
  introduced: ReadonlyMap<string, string>
): Found[] {
  if (introduced.size === 0) return [...found]
  const isAcronym = (mention: Found): boolean => introduced.has(textOf(mention))
  const kept = found.map((mention) =>
    isAcronym(mention) ? { ...mention, type: 'organization' as const } : mention
  )
  const taken = new Set(
    found.flatMap(({ sentence, from, to }) =>
      Array.from({ length: to - from }, (_, i) => `${sentence.index}:${from + i}`)
    )
  )
  const added = sentences.flatMap((sentence) =>
    sentence.tokens.flatMap(({ text }, at): Found[] => {
      if (!introduced.has(text) || taken.has(`${sentence.index}:${at}`)) return []
      return [{ sentence, from: at, to: at + 1, type: 'organization' }]
    })
  )
  return [...kept, ...added].sort((a, b) => a.sentence.index - b.sentence.index || a.from - b.from)
}
