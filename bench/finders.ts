import { readArticle } from '../functions/article/read.ts'
import { analyse } from '../functions/facts/analyse.ts'
import { extract } from '../functions/facts/extract.ts'
import { measure, type Task } from './measure.ts'
import { startPeer } from './peer.ts'
import { ms, type Row, table, times } from './table.ts'

/** Names and times hang on each other here, so that neither is found alone. */
const ANALYSIS = 'ours: names and times'
const SHEET = 'ours: the whole sheet'
const PEERS: [peer: string, beside: string][] = [
  ['compromise', ANALYSIS],
  ['wink', ANALYSIS],
  ['chrono', ANALYSIS],
  ['summarizer', SHEET]
]

/** Extraction beside libraries that do a part of it; all begin at the text. */
export async function finders(text: string, rounds: number): Promise<string> {
  const { article } = await readArticle({ bytes: new TextEncoder().encode(text) }, {})
  const tasks = new Map<string, Task>([
    [ANALYSIS, () => analyse(article)],
    [SHEET, () => extract(article)]
  ])
  for (const [peer] of PEERS) {
    const started = await startPeer(peer, text)
    if (started) tasks.set(peer, started.task)
  }
  const found = await measure(tasks, rounds)
  const median = (name: string): number => found.get(name)?.median ?? Number.NaN
  const rows = PEERS.map(([peer, ours]): Row => {
    if (!found.has(peer)) return [peer, 'not there', ours, ms(median(ours))]
    return [peer, ms(median(peer)), ours, ms(median(ours)), times(median(peer) / median(ours))]
  })
  return table('Extraction, beside its peers', ['peer', 'median', 'beside', 'median', 'theirs by ours'], rows)
}
