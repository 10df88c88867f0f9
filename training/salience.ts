import { readFileSync } from 'node:fs'
import { readArticle } from '../functions/article/read.ts'
import type { Span } from '../functions/fact-sheet.ts'
import { analyse } from '../functions/facts/analyse.ts'
import { type SalienceSigns, salienceSigns } from '../functions/facts/names/salience.ts'
import { overlaps } from '../functions/text/span.ts'
import { TrainingError } from './errors.ts'

/**
 * Fits the weights of salience.ts: of two entities of an article the one that more summaries name shall rank higher (a
 * logistic loss over pairs, each article counting once), and leaves out each article in turn to tell how the weights do
 * on one they have not seen. Lines of input: { text, title?, gold: { entities: [{ start, end, entity }],
 * entity_salience_0_5: { [entity]: summaries } } }.
 */
interface Marked {
  text: string
  gold: {
    entities: { start: number; end: number; entity: number; named: boolean }[]
    entity_salience_0_5: Record<string, number>
  }
}
interface Ranked {
  signs: number[]
  named: number
}

const PULL = 0.1
const STEPS = 3000
const RATE = 0.5

const listOf = ({ count, early, title }: SalienceSigns): number[] => [count, early, title]
const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0)

async function entitiesOf({ text, gold }: Marked): Promise<Ranked[]> {
  const { article } = await readArticle({ bytes: new TextEncoder().encode(text) }, {})
  const { names, entities } = analyse(article)
  return [...entities.people, ...entities.organizations, ...entities.places].map((entity) => {
    const mentions = names.filter((name) => name.entity === entity)
    const signs = listOf(salienceSigns(mentions.map(({ sentence }) => ({ sentence: { index: sentence } }))))
    return { signs, named: gold.entity_salience_0_5[String(underneath(entity.mentions, gold.entities))] ?? 0 }
  })
}

/** The annotated entity under most mentions. */
function underneath(mentions: readonly Span[], marked: Marked['gold']['entities']): number | null {
  const votes = new Map<number, number>()
  for (const mention of mentions)
    for (const name of marked)
      if (name.named && overlaps(mention, { start: name.start, end: name.end }))
        votes.set(name.entity, (votes.get(name.entity) ?? 0) + 1)
  return [...votes].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}

function fitWeights(articles: readonly Ranked[][]): number[] {
  const pairs = articles.flatMap((entities) => {
    const ordered = entities.flatMap((a) =>
      entities
        .filter((b) => a.named > b.named)
        .map((b) => ({ by: a.signs.map((x, i) => x - (b.signs[i] ?? 0)), weight: a.named - b.named }))
    )
    const whole = ordered.reduce((sum, { weight }) => sum + weight, 0)
    return ordered.map(({ by, weight }) => ({ by, weight: weight / whole }))
  })
  let weights = [0, 0, 0]
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight) => PULL * weight)
    for (const { by, weight } of pairs) {
      const miss = weight / (1 + Math.exp(dot(by, weights)))
      for (const [i, x] of by.entries()) slope[i] = (slope[i] ?? 0) - miss * x
    }
    weights = weights.map((weight, i) => weight - (RATE / articles.length) * (slope[i] ?? 0))
  }
  return weights
}

function ndcg10(entities: readonly Ranked[], score: (signs: readonly number[]) => number): number {
  const gain = (list: readonly Ranked[]): number =>
    list.slice(0, 10).reduce((sum, { named }, i) => sum + named / Math.log2(i + 2), 0)
  const best = gain([...entities].sort((a, b) => b.named - a.named))
  return best === 0 ? 1 : gain([...entities].sort((a, b) => score(b.signs) - score(a.signs))) / best
}

async function main(files: readonly string[]): Promise<void> {
  if (files.length === 0)
    throw new TrainingError(
      'usage',
      'No file of annotated articles was given.',
      'Run: npx tsx training/salience.ts FILE.jsonl …'
    )
  const lines = files.flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean))
  const articles: Ranked[][] = []
  for (const line of lines) articles.push(await entitiesOf(JSON.parse(line)))
  const mean = (values: readonly number[]): string =>
    (values.reduce((a, b) => a + b, 0) / values.length).toFixed(3)
  const left = articles.map((entities, i) => {
    const weights = fitWeights(articles.filter((_, j) => j !== i))
    return ndcg10(entities, (signs) => dot(signs, weights))
  })
  console.log(
    `weights (count, early, title): ${fitWeights(articles)
      .map((weight) => weight.toFixed(2))
      .join(', ')}`
  )
  console.log(`nDCG@10 among the entities found, each article left out: ${mean(left)}`)
  console.log(
    `by frequency alone: ${mean(articles.map((entities) => ndcg10(entities, ([count = 0]) => count)))}`
  )
  console.log(
    `by position alone: ${mean(articles.map((entities) => ndcg10(entities, ([, early = 0, title = 0]) => early + title)))}`
  )
}

main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof TrainingError)) throw error
  console.error(`${error.message} ${error.remedy}`)
  process.exitCode = 1
})
