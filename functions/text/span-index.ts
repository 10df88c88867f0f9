import type { Span } from '../fact-sheet.ts'

const BUCKET = 1024

/** Items by the stretches of text in which their spans lie. */
type Index<Item> = ReadonlyMap<string, readonly Item[]>

/** Finds the items of a list near a place without looking at all of them, so that long articles stay linear. */
export class SpanIndex<Item> {
  readonly #index: Index<Item>

  constructor(items: readonly Item[], spansOf: (item: Item) => readonly Span[]) {
    const index = new Map<string, Item[]>()
    for (const item of items) {
      for (const key of keysOf(spansOf(item))) {
        const list = index.get(key)
        if (list) list.push(item)
        else index.set(key, [item])
      }
    }
    this.#index = index
  }

  /** All items that touch the places, each once, and some that lie near; in the order of the text, then of the list. */
  near(places: readonly Span[]): Item[] {
    const found = new Set<Item>()
    for (const key of keysOf(places)) for (const item of this.#index.get(key) ?? []) found.add(item)
    return [...found]
  }
}

function keysOf(spans: readonly Span[]): Set<string> {
  const keys = new Set<string>()
  for (const { start, end, in: where } of spans)
    for (let bucket = Math.floor(start / BUCKET); bucket * BUCKET < end; bucket++)
      keys.add(`${where ?? ''}${bucket}`)
  return keys
}
