/** What a client uploads, and what must become of it once it is the newest under its key. */
export interface Upload {
  number: number
  key: string
  body: string
  metadata: Record<string, string>
  /** Code of the refusal; null where a briefing must be made. */
  refusal: string | null
}

/** Pseudo-random numbers from 0 to 1, the same in every run (Numerical Recipes' linear congruential generator). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Shares of the uploads that come under a key again, and of those that bring the same text again. */
const [AGAIN, SAME] = [0.15, 0.3]

/** The uploads of each client, one after the other; a client that uploads under a key again replaces its own. */
export function planUploads(clients: number, each: number, random: () => number): Upload[][] {
  return Array.from({ length: clients }, (_, client) => {
    const newest = new Map<string, Upload>()
    return Array.from({ length: each }, (_, index) => {
      const isAgain = newest.size > 0 && random() < AGAIN
      const before = isAgain ? [...newest.values()][Math.floor(random() * newest.size)] : undefined
      const isSame = before !== undefined && random() < SAME
      const key = before?.key ?? `desk ${client}/a+b ü/${index}.txt`
      const upload = isSame ? before : uploadOf(client * each + index, key, random())
      newest.set(key, upload)
      return upload
    })
  })
}

function uploadOf(number: number, key: string, kind: number): Upload {
  const common = { number, key, body: articleOf(number), metadata: {}, refusal: null }
  if (kind < 0.05) return { ...common, body: ' \n', refusal: 'empty' }
  if (kind < 0.08) return { ...common, metadata: { 'page-size': 'a0' }, refusal: 'bad-option' }
  return common
}

/** What stands in the briefing of this upload and of no other. */
export const markOf = (number: number): string => `$${number + 1000} million`

const articleOf = (number: number): string => `Harbour bridge opens after two years of work

PORT ELLIS, 3 March 2025 - The rebuilt harbour bridge opened to traffic on Monday, two years after a ship struck it.

The work cost ${markOf(number)}, said Maria Lund, the city's chief engineer. "We are glad that it is done," she said.
`
