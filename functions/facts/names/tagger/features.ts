import type { Context } from './context.ts'
import type { TaggedSentence } from './document.ts'
import { documentFeatures } from './document-features.ts'
import { mix } from './hash.ts'
import { type Neighbours, neighboursOf } from './neighbours.ts'
import { EDGE, type FeatureRows, put, reserve } from './rows.ts'
import { runFeatures } from './run-features.ts'
import type { Word } from './word.ts'

/** Fills `rows` with the features of every token of the sentence that is asked for; the others have none. */
export function extractFeatures(
  context: Context,
  rows: FeatureRows,
  isAsked: (words: readonly Word[], i: number) => boolean
): void {
  const { sentence } = context
  const { length } = sentence.words
  rows.size = 0
  if (rows.starts.length <= length) rows.starts = new Int32Array(2 * length + 2)
  for (let i = 0; i < length; i++) {
    rows.starts[i] = rows.size
    if (!isAsked(sentence.words, i)) continue
    reserve(rows)
    ownFeatures(sentence, i, rows)
    const near = neighboursOf(sentence.words, i)
    neighbourFeatures(near, rows)
    if (near.here.isCapital) fartherFeatures(sentence, i, rows)
    classFeatures(near, rows)
    listFeatures(sentence, i, rows)
    runFeatures(sentence, i, rows)
    documentFeatures(context, i, rows)
  }
  rows.starts[length] = rows.size
}

function ownFeatures({ words, style }: TaggedSentence, i: number, rows: FeatureRows): void {
  const word = words[i] ?? EDGE
  for (const hash of word.own) rows.hashes[rows.size++] = hash
  put(rows, 100, 0)
  put(rows, 101, mix(style, word.shape))
  if (i === 0) put(rows, 102, word.shape)
  if (i === 0) put(rows, 103, word.lower)
}

function neighbourFeatures({ b2, b1, here, a1, a2 }: Neighbours, rows: FeatureRows): void {
  put(rows, 1, b1.lower)
  put(rows, 2, a1.lower)
  put(rows, 3, b2.lower)
  put(rows, 4, a2.lower)
  put(rows, 5, mix(b1.lower, here.lower))
  put(rows, 6, mix(here.lower, a1.lower))
  put(rows, 7, mix(b1.lower, a1.lower))
  put(rows, 8, mix(b2.lower, b1.lower))
  put(rows, 9, mix(a1.lower, a2.lower))
  put(rows, 10, mix(b1.shape, here.shape))
  put(rows, 11, mix(here.shape, a1.shape))
  put(rows, 12, mix(mix(b1.shape, here.shape), a1.shape))
  put(rows, 13, mix(mix(b2.shape, b1.shape), here.shape))
  put(rows, 14, mix(mix(here.shape, a1.shape), a2.shape))
  put(rows, 15, mix(b1.lower, here.shape))
  put(rows, 16, mix(here.shape, a1.lower))
  put(rows, 17, mix(b1.suffix, here.shape))
  put(rows, 18, mix(here.shape, a1.suffix))
  put(rows, 19, mix(mix(b2.lower, b1.lower), here.shape))
  put(rows, 20, mix(mix(here.shape, a1.lower), a2.lower))
}

function fartherFeatures({ words }: TaggedSentence, i: number, rows: FeatureRows): void {
  for (let n = 3; n <= 5; n++) {
    put(rows, 21, (words[i - n] ?? EDGE).lower)
    put(rows, 22, (words[i + n] ?? EDGE).lower)
  }
}

function classFeatures({ b2, b1, here: { shape, wideClass }, a1, a2 }: Neighbours, rows: FeatureRows): void {
  put(rows, 110, b1.wordClass)
  put(rows, 111, a1.wordClass)
  put(rows, 112, b2.wordClass)
  put(rows, 113, a2.wordClass)
  put(rows, 114, mix(b1.wideClass, wideClass))
  put(rows, 115, mix(wideClass, a1.wideClass))
  put(rows, 116, mix(b1.wordClass, shape))
  put(rows, 117, mix(shape, a1.wordClass))
  put(rows, 118, mix(mix(b1.wideClass, a1.wideClass), shape))
  put(rows, 119, mix(mix(b2.wideClass, b1.wideClass), shape))
  put(rows, 120, mix(mix(shape, a1.wideClass), a2.wideClass))
}

function listFeatures(
  { hits: { single, phrase }, words }: TaggedSentence,
  i: number,
  rows: FeatureRows
): void {
  for (let n = -1; n <= 1; n++) {
    putBits(rows, 30 + n, single[i + n] ?? 0)
    putBits(rows, 33 + n, phrase[i + n] ?? 0)
  }
  const here = single[i] ?? 0
  const b1 = single[i - 1] ?? 0
  const a1 = single[i + 1] ?? 0
  put(rows, 36, mix(mix(here, phrase[i] ?? 0), (words[i] ?? EDGE).shape))
  if ((b1 | here) !== 0) put(rows, 37, mix(b1, here))
  if ((here | a1) !== 0) put(rows, 38, mix(here, a1))
}

function putBits(rows: FeatureRows, template: number, bits: number): void {
  for (let rest = bits; rest !== 0; rest &= rest - 1) put(rows, template, rest & -rest)
}
