/** What tells how much an article is about an entity; training/salience.ts fits their weights. */
export interface SalienceSigns {
  /** log2(1 + mentions). */
  count: number
  /** 1 in the first sentence, 1/2 in the second, and so on down. */
  early: number
  /** 1 when the headline names it. */
  title: number
}

type Sentenced = { sentence: { index: number } }

export function salienceSigns(mentions: readonly Sentenced[]): SalienceSigns {
  const body = mentions.map(({ sentence }) => sentence.index).filter((index) => index >= 0)
  const [first] = body
  return {
    count: Math.log2(1 + mentions.length),
    early: first === undefined ? 0 : 1 / (1 + first),
    title: body.length < mentions.length ? 1 : 0
  }
}

const WEIGHTS: SalienceSigns = { count: 1.32, early: 1.76, title: 1.97 }
/** Moves no entity before another: named twice, outside the first sentences, makes a little more than a quarter. */
const OFFSET = 3.3

/** 0 to 1. */
export function salienceOf({ mentions }: { mentions: readonly Sentenced[] }): number {
  const signs = salienceSigns(mentions)
  const score = WEIGHTS.count * signs.count + WEIGHTS.early * signs.early + WEIGHTS.title * signs.title
  return Math.round(1000 / (1 + Math.exp(OFFSET - score))) / 1000
}
