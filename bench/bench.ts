import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { arrows } from './arrows.ts'
import { articleOf } from './articles.ts'
import { batch } from './batch.ts'
import { cold } from './cold.ts'
import { finders } from './finders.ts'
import { growth } from './growth.ts'
import { pages } from './pages.ts'
import { isInstalled } from './peer.ts'

const HELP = `npm run bench -- [options]

Measures Factsheet beside its peers, in one run and in turns, and prints tables. The peers are installed with
npm --prefix bench ci; what is not there gets a row that says so.

  --smoke            every part once or twice, in less than a minute: does the bench itself work?
  --article FILE     the usual article, instead of one made of the project's examples
  --only PART        arrows, pages, finders, cold, batch or growth; may be given several times`

const { values } = parseArgs({
  options: {
    smoke: { type: 'boolean', default: false },
    article: { type: 'string' },
    only: { type: 'string', multiple: true },
    help: { type: 'boolean', default: false }
  }
})

const { smoke } = values
const usual = values.article === undefined ? articleOf(900) : readFileSync(values.article, 'utf8')
const articles = new Map([
  ['100 words', articleOf(100)],
  [values.article ?? '900 words', usual],
  ['10,000 words', articleOf(smoke ? 2000 : 10_000)]
])

const PARTS: Record<string, () => Promise<string>> = {
  arrows: () => arrows(articles, smoke ? 2 : 30),
  pages: () => pages(usual, smoke ? 2 : 40),
  finders: () => finders(usual, smoke ? 2 : 40),
  cold: () => cold(usual, smoke ? 1 : 15),
  batch: () =>
    batch(
      smoke
        ? [{ count: 8, words: 600 }]
        : [
            { count: 1000, words: 600 },
            // Many short ones: memory must not grow with their number.
            { count: 2000, words: 60 },
            { count: 20_000, words: 60 }
          ]
    ),
  growth: () => growth(smoke ? [100, 1000] : [100, 300, 1000, 3000, 10_000, 30_000, 100_000], smoke ? 2 : 7)
}

if (values.help) console.log(HELP)
else {
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`)
  if (!isInstalled) console.error('The peers are not installed: npm --prefix bench ci')
  for (const name of values.only ?? Object.keys(PARTS)) console.log(await PARTS[name]?.())
}
