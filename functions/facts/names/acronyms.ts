import type { NameType, Sentence } from '../analysis.ts'
import { foldName } from './fold-name.ts'
import { type Found, overlapping, textOf, together, wordsOf } from './mentions.ts'
import { isAcronymOf } from './same-thing.ts'

const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}&-]{1,7}s?$/u
/** In brackets after a name these say where it lies or for whom it stands. */
const NO_ACRONYM =
  /^(?:US|USA|UK|EU|UN|UAE|NSW|NY|CA|TX|DC|GOP|AP|AFP|NYSE|NASDAQ|II|III|IV|VI|TV|FM|AM|PM)$/u

/** What an acronym stands for: the key of the name, and its kind. */
export interface Meant {
  key: string
  type: NameType
}

/** Acronyms that the article introduces in brackets. */
export function introducedAcronyms(found: readonly Found[]): Map<string, Meant> {
  const introduced = new Map<string, Meant>()
  for (const mention of found) {
    const { type, from, to } = mention
    if (type === 'person' || to - from < 2) continue
    const acronym = bracketAfter(mention)
    if (!acronym || introduced.has(acronym)) continue
    // After a place the bracket may say where it lies: "Las Vegas (NV)".
    if (type === 'place' && !isAcronymOf([acronym], wordsOf(mention))) continue
    introduced.set(acronym, { key: foldName(textOf(mention)), type })
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
  introduced: ReadonlyMap<string, Meant>
): Found[] {
  if (introduced.size === 0) return [...found]
  const kept = found.map((mention) => {
    const meant = introduced.get(textOf(mention))
    return meant ? { ...mention, type: meant.type } : mention
  })
  const isTaken = overlapping(found)
  const added = sentences.flatMap((sentence) =>
    sentence.tokens.flatMap(({ text }, from): Found[] => {
      const meant = introduced.get(text)
      const name = meant && { sentence, from, to: from + 1, type: meant.type }
      return name && !isTaken(name) ? [name] : []
    })
  )
  return together(kept, added)
}
