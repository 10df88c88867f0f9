import type { Quantity } from './quantity.ts'

const TIGHT = /^[0-9]{1,3}[-–][0-9]{1,3}$/u
const CUE =
  /\b(?:won|win|wins|winning|lost|lose|loss|losing|beat|beats|beaten|lead|led|leads|leading|defeat|defeated|defeats|victory|draw|drew|drawn|tie|tied|trail|trailed|trailing|score|scored|final|aggregate|down|up|ahead|behind|ruled|ruling|vote|voted|edged|thrashed|rout|routed)\b/iu
const NOUN =
  /^\s(?:lead|win|loss|victory|defeat|draw|tie|vote|ruling|scoreline|rout|decision|majority|margin|record|aggregate|drubbing)\b/iu
const TO = /(?<![\p{L}\p{N}-])(\d{1,3})-to-$/u
const AROUND = 48

/** Marks what reads as a score or a vote: '3-1', '2-0 down', 'a 5-4 ruling'. */
export const markScore = (text: string, quantity: Quantity): Quantity =>
  isScore(text, quantity) ? { ...quantity, kind: 'score' } : quantity

function isScore(text: string, { start, end, unit, value, valueTo }: Quantity): boolean {
  if (unit !== null || valueTo === undefined || !TIGHT.test(text.slice(start, end))) return false
  if (value > 150 || valueTo > 150) return false
  if (NOUN.test(text.slice(end, end + AROUND))) return true
  const near = text.slice(Math.max(0, start - AROUND), Math.min(text.length, end + AROUND))
  return CUE.test(near)
}

/** 'a 2-to-1 vote': both sides of it. */
export function joinVote(text: string, quantity: Quantity): Quantity {
  const first = TO.exec(text.slice(Math.max(0, quantity.start - 8), quantity.start))
  if (!first || !NOUN.test(text.slice(quantity.numberEnd, quantity.numberEnd + AROUND))) return quantity
  const start = quantity.start - first[0].length
  const value = Number(first[1])
  return {
    ...quantity,
    start,
    numberStart: start,
    end: quantity.numberEnd,
    value,
    valueTo: quantity.value,
    unit: null,
    kind: 'score'
  }
}
