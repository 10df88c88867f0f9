import { isCapitalized, isFunctionWord } from '../../text/word-classes.ts'
import type { Sentence } from '../analysis.ts'
import { foldName } from './fold-name.ts'
import type { Found } from './mentions.ts'
import { isTitle } from './role-words.ts'

/** Words of a name between a given name and a surname, in quotation marks. */
const LONGEST_NICKNAME = 3
const OPENS = /^["“‘]$/u
const CLOSES = /^["”’]$/u

/** 'Elisabeth "Liz" Ruiz' is one name. */
export function joinNicknames(found: readonly Found[]): Found[] {
  const joined: Found[] = []
  for (const mention of found) {
    const last = joined.at(-1)
    if (last && last.sentence === mention.sentence && mention.from < last.to) continue
    joined.push({ ...mention, to: behindNickname(mention) })
  }
  return joined
}

function behindNickname({ type, sentence: { tokens }, from, to }: Found): number {
  if (type !== 'person' || to - from > 2 || !OPENS.test(tokens[to]?.text ?? '')) return to
  const inside = tokens.slice(to + 1, to + 2 + LONGEST_NICKNAME)
  const size = inside.findIndex(({ text }, i) => i > 0 && CLOSES.test(text))
  const close = to + 1 + size
  const surname = tokens[close + 1]
  if (size < 0 || surname?.kind !== 'word') return to
  const words = [...tokens.slice(to + 1, close), surname]
  const isName = words.every(({ text, lower }) => lower === 'the' || isCapitalized(text))
  return isName && surname.start - (tokens[close]?.end ?? 0) === 1 ? close + 2 : to
}

/**
 * Mends names that were cut in two: where one word tagged as a person is followed at once by a capitalised word that is
 * a person's name elsewhere in the article, both are one name.
 */
export function joinNames(found: readonly Found[]): Found[] {
  const surnames = surnamesIn(found)
  const joined: Found[] = []
  for (let i = 0; i < found.length; i++) {
    const mention = found[i]
    if (!mention) break
    const next = nextTo(mention, found[i + 1])
    if (!isGivenName(mention) || !isSurname(mention.sentence, mention.to, surnames)) joined.push(mention)
    else if (!next) joined.push({ ...mention, to: mention.to + 1 })
    else if (next.to - next.from > 1) joined.push(mention)
    else {
      i++
      joined.push({ ...mention, to: next.to })
    }
  }
  return joined
}

const BODY =
  /^(?:Committee|Council|Campaign|Cent(?:er|re)|Coalition|Alliance|Institute|Foundation|Association|Society|Commission|Board|Fund|Agency|Union|Movement|Network|Initiative|Partnership|Project)$/u

/** "Committee" | "Responsible Federal Budget" with "for a" between them: one body. */
export function joinBodies(found: readonly Found[]): Found[] {
  const joined: Found[] = []
  for (const mention of found) {
    const last = joined.at(-1)
    if (last && last.sentence === mention.sentence && isWorkOf(last, mention))
      joined[joined.length - 1] = { ...last, to: mention.to }
    else joined.push(mention)
  }
  return joined
}

/** "asked the Council for a UN mission": one word is somebody else. */
function isWorkOf({ type, sentence: { tokens }, to }: Found, { from, to: end }: Found): boolean {
  if (end - from < 2) return false
  if (type !== 'organization' || !BODY.test(tokens[to - 1]?.text ?? '') || from - to > 2 || from === to)
    return false
  const [link, article] = tokens.slice(to, from)
  return /^(?:for|on|against)$/u.test(link?.lower ?? '') && /^(?:an?|the)$/u.test(article?.lower ?? 'the')
}

const nextTo = (mention: Found, next: Found | undefined): Found | null =>
  next?.sentence === mention.sentence && next.from === mention.to ? next : null

/** The one word of a person's name where it stands alone, but not right after another. */
function surnamesIn(found: readonly Found[]): Set<string> {
  const ends = new Set(found.map(({ sentence, to }) => `${sentence.index}:${to}`))
  return new Set(
    found
      .filter(({ type, from, to, sentence }) => {
        return type === 'person' && to - from === 1 && !ends.has(`${sentence.index}:${from}`)
      })
      .map(({ sentence, from }) => foldName(sentence.tokens[from]?.text ?? ''))
  )
}

const isGivenName = ({ type, from, to }: Found): boolean => type === 'person' && to - from === 1

function isSurname({ tokens }: Sentence, at: number, surnames: ReadonlySet<string>): boolean {
  const { text, lower, kind } = tokens[at] ?? { text: '', lower: '', kind: 'mark' }
  if (kind !== 'word' || !/^\p{Lu}\p{Ll}/u.test(text) || isFunctionWord(lower) || isTitle(text)) return false
  return surnames.has(foldName(text)) && foldName(text) !== foldName(tokens[at - 1]?.text ?? '')
}
