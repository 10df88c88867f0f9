import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LISTS, type ListName, LONGEST, phraseKey, wordKey } from '../functions/facts/names/tagger/lists.ts'
import { tokenize } from '../functions/text/tokens.ts'

/** Which list of the tagger each file of words fills. */
const FILES: readonly [string, ListName][] = [
  ['countries', 'country'],
  ['capitals', 'capital'],
  ['cities', 'city'],
  ['regions', 'region'],
  ['us-states', 'region'],
  ['demonyms', 'demonym'],
  ['first-names-us', 'first-name'],
  ['first-names-world', 'first-name'],
  ['surnames-us', 'surname'],
  ['surnames-world', 'surname'],
  ['organisations-companies', 'company'],
  ['organisations-newspapers', 'medium'],
  ['organisations-us-agencies', 'agency'],
  ['parliaments', 'agency'],
  ['parties', 'party'],
  ['security-forces', 'force']
]

/** Lists of our own, in training/lists. */
const OWN: readonly [string, ListName][] = [
  ['places', 'country'],
  ['first-names', 'first-name'],
  ['surnames', 'surname'],
  ['companies', 'company'],
  ['media', 'medium'],
  ['agencies', 'agency'],
  ['armed-groups', 'force'],
  ['titles', 'title'],
  ['heads', 'head'],
  ['calendar', 'calendar']
]

/** Every listed phrase with the bits of its lists. */
export function readLists(corpora: string): Map<number, number> {
  const table = new Map<number, number>()
  for (const [file, name] of FILES) addList(table, join(corpora, 'lists', `${file}.txt`), name)
  for (const [file, name] of OWN) {
    addList(table, new URL(`lists/${file}.txt`, import.meta.url).pathname, name)
  }
  return table
}

export const readLines = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

function addList(table: Map<number, number>, path: string, name: ListName): void {
  const bit = 1 << LISTS.indexOf(name)
  for (const line of readLines(path)) {
    for (const phrase of variants(line.split('\t')[0] ?? '')) {
      const words = tokenize(phrase).map(({ text }) => text)
      if (words.length === 0 || words.length > LONGEST || (words.length === 1 && phrase.length < 2)) continue
      const key = phraseKey(words.map(wordKey))
      table.set(key, (table.get(key) ?? 0) | bit)
    }
  }
}

/** "Acme, Inc." is called "Acme" too. */
function variants(phrase: string): string[] {
  const short = phrase.replace(/,? (?:Inc|Corp|Co|Ltd|Limited|Corporation|Company|plc|PLC|LLC)\.?$/, '')
  return short === phrase ? [phrase] : [phrase, short]
}
