export type Random = () => number

/** The same numbers between 0 and 1 for the same seed, on every machine. */
export function seededRandom(seed: string): Random {
  let state = 2166136261
  for (let i = 0; i < seed.length; i++) state = Math.imul(state ^ seed.charCodeAt(i), 16777619)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** One of `items`; `fallback` if there are none. */
export const pick = <T>(items: readonly T[], random: Random, fallback: T): T =>
  items[Math.floor(random() * items.length)] ?? fallback

export const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)
/** `text` in the letter case of `model`. */
export const inCaseOf = (model: string, text: string): string =>
  isCapitals(model) ? text.toUpperCase() : text
