/** FNV-1a over UTF-16 code units; 32 bits. Hashing goes on from `seed`, so prefixes cost nothing extra. */
export const SEED = 0x811c9dc5

export const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)

export function hashText(text: string): number {
  let hash = SEED
  for (let i = 0; i < text.length; i++) hash = step(hash, text.charCodeAt(i))
  return hash | 0
}

/** One hash out of two; order matters. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ b
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35)
  return hash ^ (hash >>> 13)
}
