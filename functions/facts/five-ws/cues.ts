import type { Passage } from '../../fact-sheet.ts'
import { isFiniteVerb } from '../../text/syntax.ts'
import type { Token } from '../../text/tokens.ts'
import { verbForms } from '../../text/verbs.ts'
import { type Analysis, allSentences, type Sentence } from '../analysis.ts'
import { opensQuotation, type Phrase, QUOTATION_MARK, toShortPassage } from './phrase.ts'

/** Words after which a reason or a manner follows, and how much they can be trusted, 0 to 1. */
export interface Cue {
  words: readonly string[]
  trust: number
  /** It counts only before a verb in -ing. */
  doing?: true
}

/** An answer and how much speaks for it. */
export interface Scored {
  phrase: Passage
  score: number
}

export const cue = (words: string, trust: number): Cue => ({ words: words.split(' '), trust })

const END = new Set(
  ', ; : . ? ! — – - -- ( ) but while which who according when as during before after since although though'.split(
    ' '
  )
)
const SENTENCES = 12
/** Below this a phrase is more likely wrong than right. */
const ENOUGH = 0.25

/** The headline counts most, later sentences less and less. */
export const nearness = ({ index }: Sentence): number => (index < 0 ? 1.6 : 1 / (1 + 0.2 * index))

/** The sentences in which answers are looked for: the headline and the story's first. */
export const topSentences = (analysis: Analysis): Sentence[] => allSentences(analysis).slice(0, SENTENCES)

/** The best first; none that are more likely wrong than right. */
export const ranked = (found: readonly Scored[]): Passage[] =>
  found
    .filter(({ score }) => score >= ENOUGH)
    .sort((a, b) => b.score - a.score)
    .map(({ phrase }) => phrase)

/** What follows each cue, up to where its clause ends. */
export function afterCues(
  analysis: Analysis,
  cuesOf: (sentence: Sentence) => readonly Cue[],
  says: (phrase: Phrase, cue: Cue) => boolean = () => true
): Scored[] {
  return topSentences(analysis).flatMap((sentence) => {
    const cues = cuesOf(sentence)
    return sentence.tokens.flatMap((_, i): Scored[] => {
      const cue = cues.find((cue) => stands(cue, sentence.tokens, i))
      if (!cue) return []
      const from = i + cue.words.length
      const found = { sentence, from, to: endOf(sentence.tokens, from) }
      const phrase = found.to - from >= 2 && says(found, cue) ? toShortPassage(found) : null
      return phrase ? [{ phrase, score: cue.trust * nearness(sentence) }] : []
    })
  })
}

function stands({ words, doing }: Cue, tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower !== words[0]) return false
  if (!words.every((word, k) => tokens[at + k]?.lower === word)) return false
  return !doing || verbForms(tokens[at + words.length]?.lower ?? '').has('gerund')
}

/** "a 3-0 defeat": a dash without spaces ends nothing. */
const joins = (tokens: readonly Token[], i: number): boolean =>
  /^[-–]$/u.test(tokens[i]?.text ?? '') &&
  tokens[i]?.start === tokens[i - 1]?.end &&
  tokens[i]?.end === tokens[i + 1]?.start

/** Index of the token at which the clause that begins at `from` ends; what is quoted within it ends nothing. */
export function endOf(tokens: readonly Token[], from: number): number {
  let isQuoted = opensQuotation(tokens, from)
  for (let i = from + 1; i < tokens.length; i++) {
    const { lower, text } = tokens[i] ?? { lower: '', text: '' }
    if (QUOTATION_MARK.test(text)) {
      const opens = opensQuotation(tokens, i)
      if (!opens && !isQuoted) return i
      isQuoted = opens
    } else if (isQuoted) continue
    else if ((END.has(lower) && !joins(tokens, i)) || (lower === 'and' && isFiniteVerb(tokens, i + 1)))
      return i
  }
  return tokens.length
}
