/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** What formats, rules and grammars look for, to be met where nobody expects it. */
const PIECES = [
  '\0',
  '\n',
  '\n\n',
  '\r\n',
  '\u2028',
  '\ufeff',
  '😀',
  '“',
  '”',
  '"',
  '(',
  ')',
  '. ',
  '— ',
  '%PDF-1.7',
  'PK\u0003\u0004',
  '---\n',
  'title: ',
  '<p>',
  '</div>',
  '<script>',
  '<!--',
  '<!DOCTYPE html [',
  '<![CDATA[',
  '&#x110000;',
  '&amp;',
  '[a](b)',
  '# ',
  'From: a\nTo: b\nSubject: c\n\n',
  'Content-Type: text/html\r\n\r\n',
  '--x\r\n',
  '=?utf-8?Q?=FF?=',
  'endstream',
  'obj <<',
  ' 99999999999999999999 ',
  '$1.5 trillion',
  '31 February 2017',
  'on Monday, Nov. 31',
  'he said, she said ',
  ' according to ',
  'By Ann Lee\n',
  '© 2017 ',
  'Read more\n',
  'More than 1,000,000,000 '
].map((piece) => Buffer.from(piece))

const LONGEST_RUN = 20_000

type Change = (bytes: Buffer, random: () => number, other: Buffer) => Buffer

const at = (bytes: Buffer, random: () => number): number => Math.floor(random() * (bytes.length + 1))

const insert = (bytes: Buffer, where: number, piece: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, where), piece, bytes.subarray(where)])

const pieceOf = (random: () => number): Buffer =>
  PIECES[Math.floor(random() * PIECES.length)] ?? Buffer.alloc(0)

/** A stretch of the bytes, up to a tenth of them. */
function stretchOf(bytes: Buffer, random: () => number): [from: number, to: number] {
  const from = at(bytes, random)
  return [from, Math.min(bytes.length, from + Math.floor((random() * bytes.length) / 10))]
}

const CHANGES: readonly Change[] = [
  (bytes, random) => {
    const changed = Buffer.from(bytes)
    for (let i = 0; i < 1 + random() * 8; i++) changed[at(bytes, random)] = Math.floor(random() * 256)
    return changed
  },
  (bytes, random) => insert(bytes, at(bytes, random), pieceOf(random)),
  (bytes, random) => {
    const piece = pieceOf(random)
    return insert(
      bytes,
      at(bytes, random),
      Buffer.alloc(piece.length * Math.ceil((random() * LONGEST_RUN) / piece.length), piece)
    )
  },
  (bytes, random) => {
    const [from, to] = stretchOf(bytes, random)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
  },
  (bytes, random) => {
    const [from, to] = stretchOf(bytes, random)
    return insert(bytes, at(bytes, random), bytes.subarray(from, to))
  },
  (bytes, random, other) => {
    const [from, to] = stretchOf(other, random)
    return insert(bytes, at(bytes, random), other.subarray(from, to))
  },
  (bytes, random) => bytes.subarray(0, at(bytes, random)),
  (bytes, random, other) =>
    Buffer.concat([bytes.subarray(0, at(bytes, random)), other.subarray(at(other, random))])
]

/** One of the seeds, changed one to five times; the same for the same number. */
export function mutant(seeds: readonly Buffer[], number: number): Buffer {
  const random = randomOf(number)
  const pick = (): Buffer => seeds[Math.floor(random() * seeds.length)] ?? Buffer.alloc(0)
  let bytes = pick()
  for (let i = 0; i < 1 + random() * 4; i++) {
    const change = CHANGES[Math.floor(random() * CHANGES.length)]
    bytes = change?.(bytes, random, pick()) ?? bytes
  }
  return bytes
}
