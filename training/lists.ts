import { readFileSync } from 'node:fs'
import {
  LISTS,
  type ListName,
  LONGEST,
  OPENS,
  phraseKey,
  wordKey
} from '../functions/facts/names/tagger/lists.ts'
import { tokenize } from '../functions/text/tokens.ts'
import { readSource } from './corpora.ts'
import { LIST_SOURCES } from './sources.ts'

/** Words that a city's name must be among. */
const FREQUENT = 150_000

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

/**
 * Every listed phrase with the bits of its lists. Of the cities that are called by one word those stay whose word is among
 * `words`: the others hardly ever stand in the news, and take room.
 */
export function readLists(corpora: string, words: readonly string[]): Map<number, number> {
  const table = new Map<number, number>()
  const frequent = new Set(words.slice(0, FREQUENT))
  const isCity = (phrase: string): boolean => phrase.includes(' ') || frequent.has(phrase.toLowerCase())
  for (const [file, [name, sha256]] of Object.entries(LIST_SOURCES)) {
    const text = readSource(corpora, { file: `lists/${file}.txt`, sha256 })
    addList(table, text, name, name === 'city' ? isCity : undefined)
  }
  for (const [file, name] of OWN) {
    addList(table, readFileSync(new URL(`lists/${file}.txt`, import.meta.url), 'utf8'), name)
  }
  return table
}

/** The lines of one of our own lists. */
export const readLines = (path: string): string[] => linesOf(readFileSync(path, 'utf8'))

const linesOf = (text: string): string[] =>
  text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))

const add = (table: Map<number, number>, key: number, bits: number): void => {
  table.set(key, (table.get(key) ?? 0) | bits)
}

function addList(
  table: Map<number, number>,
  text: string,
  name: ListName,
  isKept: (phrase: string) => boolean = () => true
): void {
  const bit = 1 << LISTS.indexOf(name)
  for (const line of linesOf(text)) {
    for (const phrase of variants(line.split('\t')[0] ?? '')) {
      if (!isKept(phrase)) continue
      const words = tokenize(phrase).map(({ text }) => text)
      if (words.length === 0 || words.length > LONGEST || (words.length === 1 && phrase.length < 2)) continue
      const keys = words.map(wordKey)
      add(table, phraseKey(keys), bit)
      if (keys.length > 1) add(table, phraseKey(keys.slice(0, 1)), OPENS)
    }
  }
}

/** "Acme, Inc." is called "Acme" too. */
function variants(phrase: string): string[] {
  const short = phrase.replace(/,? (?:Inc|Corp|Co|Ltd|Limited|Corporation|Company|plc|PLC|LLC)\.?$/, '')
  return short === phrase ? [phrase] : [phrase, short]
}
