import { remembering } from '../../../text/remembering.ts'
import { styleOf, type TaggedSentence, usesIn } from './document.ts'
import { extractFeatures } from './features.ts'
import { type Lexicon, lookUp } from './lexicon.ts'
import { model } from './model.ts'
import type { Model } from './packed.ts'
import { emptyRows, type FeatureRows } from './rows.ts'
import { runsIn } from './runs.ts'
import { scoresOf } from './scores.ts'
import { type ScoredSentence, shareVotes } from './share.ts'
import { runsOf, type TokenRun } from './tags.ts'
import { bestTags } from './viterbi.ts'
import type { Word } from './word.ts'
import { describeWord } from './words.ts'

/** The names in the sentences of one article, as runs of tokens. */
export function tagSentences(
  sentences: readonly (readonly string[])[],
  weights: Model = model()
): TokenRun[][] {
  const { transitions } = weights
  const scored: ScoredSentence[] = []
  const score = (rows: FeatureRows, { words }: TaggedSentence): void => {
    const scores = scoresOf(rows, words.length, weights)
    scored.push({ words, scores, tags: bestTags(scores, words.length, transitions) })
  }
  eachSentence(sentences, weights.lexicon, score, isNearCapital)
  for (const sentence of shareVotes(scored)) {
    sentence.tags = bestTags(sentence.scores, sentence.words.length, transitions)
  }
  return scored.map(({ tags }) => runsOf(tags))
}

/** So far from a capital a small word may be part of a name: "University of the West". */
const REACH = 1

/** Most words of running text are far from any capital, and no names. */
function isNearCapital(words: readonly Word[], i: number): boolean {
  for (let at = i - REACH; at <= i + REACH; at++)
    if (words[at]?.hasCapital && !opensSentence(words, at)) return true
  return false
}

/** "The mayor": the capital is the sentence's, and no name's. */
const opensSentence = (words: readonly Word[], at: number): boolean =>
  at <= 1 && OPENERS.has(words[at]?.text ?? '') && !words[at + 1]?.hasCapital

const OPENERS = new Set(
  `The A This That These Those He She It They We His Her Its Their In At On By For From With But And As If When While After
  Before There`.split(/\s+/u)
)

const describers = new WeakMap<Lexicon, (text: string) => Word>()

function describerOf(lexicon: Lexicon): (text: string) => Word {
  const known = describers.get(lexicon)
  if (known) return known
  const describe = remembering((text) => describeWord(text, lexicon))
  describers.set(lexicon, describe)
  return describe
}

/**
 * Hands over the features of one sentence after the other, of the tokens that are asked for (all where nothing is said);
 * `rows` is used again.
 */
export function eachSentence(
  texts: readonly (readonly string[])[],
  lexicon: Lexicon,
  visit: (rows: FeatureRows, sentence: TaggedSentence, index: number) => void,
  isAsked: (words: readonly Word[], i: number) => boolean = () => true
): void {
  const describe = describerOf(lexicon)
  const sentences = texts.map((tokens): TaggedSentence => {
    const words = tokens.map(describe)
    return { words, style: styleOf(words), hits: lookUp(words, lexicon), runs: runsIn(words) }
  })
  const uses = usesIn(sentences)
  const rows = emptyRows()
  for (const [index, sentence] of sentences.entries()) {
    extractFeatures({ sentence, uses }, rows, isAsked)
    visit(rows, sentence, index)
  }
}
