import { readArticle } from '../functions/article/read.ts'
import { analyse } from '../functions/facts/analyse.ts'
import { extract } from '../functions/facts/extract.ts'
import { findNames } from '../functions/facts/names/names.ts'
import { findTimes } from '../functions/facts/times/times.ts'
import { measure, type Task } from './measure.ts'
import { startPeer } from './peer.ts'
import { ms, type Row, table, times } from './table.ts'

const OURS: Record<string, string> = {
  names: 'ours: names',
  dates: 'ours: times',
  summary: 'ours: the whole sheet'
}
const PEERS: [peer: string, beside: keyof typeof OURS][] = [
  ['compromise', 'names'],
  ['wink', 'names'],
  ['chrono', 'dates'],
  ['summarizer', 'summary']
]

/** Extraction beside libraries that do a part of it. Ours begin at the tokens, theirs at the text. */
export async function finders(text: string, rounds: number): Promise<string> {
  const { article } = await readArticle({ bytes: new TextEncoder().encode(text) }, {})
  const analysis = analyse(article)
  const tasks = new Map<string, Task>([
    ['ours: names', () => findNames(analysis)],
    ['ours: times', () => findTimes(analysis)],
    ['ours: the whole sheet', () => extract(article)]
  ])
  for (const [peer] of PEERS) {
    const started = await startPeer(peer, text)
    if (started) tasks.set(peer, started.task)
  }
  const found = await measure(tasks, rounds)
  const median = (name: string): number => found.get(name)?.median ?? Number.NaN
  const rows = PEERS.map(([peer, beside]): Row => {
    const ours = OURS[beside] ?? ''
    if (!found.has(peer)) return [peer, 'not there', ours, ms(median(ours))]
    return [peer, ms(median(peer)), ours, ms(median(ours)), times(median(peer) / median(ours))]
  })
  return table('Extraction, beside its peers', ['peer', 'median', 'beside', 'median', 'theirs by ours'], rows)
}
