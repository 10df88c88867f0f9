import { rounded } from './numerals.ts'
import type { Quantity } from './quantity.ts'

const LINK = /^(?:\s|-)(in|out of|of)(?:\severy)?(?:\s|-)$/iu
/** 'eight of 10 voters' is a share; of more, those who were counted. */
const MOST_OF = 20
/** 'Two in five have no car': what opens a clause tells of a share, what stands behind its verb ('scored two in five') may not. */
const OPENS =
  /(?:^|[,;:(“"—–]\s?|\b(?:about|around|roughly|nearly|almost|some|than|least|only|just|that|and|but|when|where|if|up to)\s)$/iu
/** 'one in two hours' is no share of them. */
const PERIOD =
  /^[\s-](?:\p{L}+[\s-])?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)(?!\p{L})/iu
/** 'No. 1 in 50 states', 'number one in three cities' */
const LABELLED = /(?:\b(?:no\.?|number|chapter|part|phase|step|stage)|#)\s?$/iu
const LOOK = 32

/** Joins 'one in five' and 'two out of three' into one part of a whole each. */
export function joinPortions(text: string, quantities: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = []
  for (const next of quantities) {
    const last = joined.at(-1)
    if (last && isPortion(text, last, next)) joined[joined.length - 1] = portionOf(last, next)
    else joined.push(next)
  }
  return joined
}

function isPortion(text: string, part: Quantity, whole: Quantity): boolean {
  if (!isNumber(part) || !isNumber(whole) || part.value >= whole.value || part.value < 1) return false
  // 'one in 2019' is a year.
  if (whole.isPlain && whole.value > 1000) return false
  const link = whole.start - part.end > 14 ? null : LINK.exec(text.slice(part.end, whole.start))
  if (!link || PERIOD.test(text.slice(whole.end, whole.end + LOOK))) return false
  const word = link[1]?.toLowerCase()
  // "one of two storms" is that storm.
  if (word === 'of' && (whole.value > MOST_OF || part.value === 1)) return false
  const before = text.slice(Math.max(0, part.start - LOOK), part.start)
  if (LABELLED.test(before)) return false
  return part.value === 1 || word !== 'in' || OPENS.test(before)
}

const isNumber = ({ unit, kind, value, valueTo }: Quantity): boolean =>
  unit === null && kind === 'bare' && valueTo === undefined && Number.isInteger(value)

const portionOf = (part: Quantity, whole: Quantity): Quantity => ({
  ...part,
  end: whole.end,
  numberEnd: whole.numberEnd,
  value: rounded(part.value / whole.value),
  kind: 'ratio',
  isPlain: false,
  inWords: part.inWords || whole.inWords
})
