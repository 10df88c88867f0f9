import { styleOf, type TaggedSentence, usesIn } from './document.ts'
import { extractFeatures } from './features.ts'
import { type ListTable, lookUp } from './lists.ts'
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
  eachSentence(sentences, weights.lists, (rows, { words }) => {
    const scores = scoresOf(rows, words.length, weights)
    scored.push({ words, scores, tags: bestTags(scores, words.length, transitions) })
  })
  for (const sentence of shareVotes(scored)) {
    sentence.tags = bestTags(sentence.scores, sentence.words.length, transitions)
  }
  return scored.map(({ tags }) => runsOf(tags))
}

/** Hands over the features of one sentence after the other; `rows` is used again. */
export function eachSentence(
  texts: readonly (readonly string[])[],
  lists: ListTable,
  visit: (rows: FeatureRows, sentence: TaggedSentence, index: number) => void
): void {
  const known = new Map<string, Word>()
  const look = (text: string): Word => {
    const seen = known.get(text)
    if (seen) return seen
    const fresh = describeWord(text, lists)
    known.set(text, fresh)
    return fresh
  }
  const sentences = texts.map((tokens): TaggedSentence => {
    const words = tokens.map(look)
    return { words, style: styleOf(words), hits: lookUp(words, lists), runs: runsIn(words) }
  })
  const uses = usesIn(sentences)
  const rows = emptyRows()
  for (const [index, sentence] of sentences.entries()) {
    extractFeatures({ sentence, uses }, rows)
    visit(rows, sentence, index)
  }
}
