import type { Span } from '../fact-sheet.ts'

const BUCKET = 1024

/** Finds the items of a list near a place without looking at all of them, so that long articles stay linear. */
export class SpanIndex<Item> {
  readonly #items: readonly Item[]
  /** Places in the list, by the stretches of text in which the spans lie. */
  readonly #buckets = new Map<string, number[]>()

  constructor(items: readonly Item[], spansOf: (item: Item) => readonly Span[]) {
    this.#items = items
    for (const [at, item] of items.entries()) {
      for (const key of keysOf(spansOf(item))) {
        const bucket = this.#buckets.get(key)
        if (bucket) bucket.push(at)
        else this.#buckets.set(key, [at])
      }
    }
  }

  /** All items that touch the places, and some that lie near, each once, in the order of the list. */
  near(places: readonly Span[]): Item[] {
    const buckets = [...keysOf(places)].map((key) => this.#buckets.get(key) ?? [])
    const [only = [], ...more] = buckets
    const found = more.length === 0 ? only : [...new Set(buckets.flat())].sort((a, b) => a - b)
    return found.map((at) => this.#items[at]).filter((item) => item !== undefined)
  }
}

function keysOf(spans: readonly Span[]): Set<string> {
  const keys = new Set<string>()
  for (const { start, end, in: where } of spans)
    for (let bucket = Math.floor(start / BUCKET); bucket * BUCKET < end; bucket++)
      keys.add(`${where ?? ''}${bucket}`)
  return keys
}
