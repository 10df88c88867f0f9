import type { Bound } from '../../fact-sheet.ts'
import type { Quantity } from './quantity.ts'

const BEFORE: readonly (readonly [Bound, string])[] = [
  [
    'about',
    'about|around|roughly|approximately|some|nearly|almost|close to|an estimated|estimated(?: at)?|circa|ca\\.|approx\\.?|in the region of|in the order of|on the order of|virtually|maybe|perhaps|near(?:ing)?|just about|~|≈|∼'
  ],
  [
    'moreThan',
    'more than|over|above|upwards? of|greater than|higher than|exceed(?:s|ed|ing)?|in excess of|larger than|(?:just|well|slightly|a little) (?:over|above)|north of|topp(?:ed|ing)|surpass(?:es|ed|ing)?|longer than|over than|>'
  ],
  [
    'atLeast',
    'at least|no (?:less|fewer) than|not (?:less|fewer) than|a minimum of|minimum|as little as|starting at|starts at|≥|>='
  ],
  [
    'lessThan',
    'less than|fewer than|under|below|lower than|smaller than|(?:just|well|slightly) (?:under|below)|shorter than|south of|just short of|shy of|<'
  ],
  [
    'atMost',
    'up to|at most|no more than|not more than|as (?:much|many|high|far|long) as|a maximum of|maximum|at the most|no (?:higher|longer) than|upto|≤|<='
  ]
]
/** 'more than about', 'only some': words that may stand between the bound and the number. */
const BETWEEN = '(?:(?:the|a|an|only|just|another|its|their|his|her|roughly|about)\\s)?'
const PATTERNS = BEFORE.map(([bound, words]): [Bound, RegExp] => [
  bound,
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})\\s?${BETWEEN}$`, 'iu')
])
const AFTER: readonly (readonly [Bound, RegExp])[] = [
  [
    'atLeast',
    /^(?:\+|\s(?:or\s(?:more|older|over|above|higher|better|greater|longer)|and\s(?:over|older|above|up|more)|plus|at\sleast|minimum)(?!\p{L}))/iu
  ],
  [
    'atMost',
    /^\s(?:or\s(?:less|fewer|under|younger|below|lower)|and\s(?:under|younger|below)|at\s(?:the\s)?most|maximum)(?!\p{L})/iu
  ],
  ['about', /^(?:\s|-)?(?:or\s(?:so|thereabouts)|odd|ish)(?!\p{L})/iu]
]
const LOOK = 32

/** The bound that stands before or after the quantity; exact when none does. */
export function boundOf(text: string, { start, end, numberEnd }: Quantity): Bound {
  const before = text.slice(Math.max(0, start - LOOK), start)
  const after = text.slice(numberEnd, numberEnd + LOOK)
  return (
    (isThroughout(before, after) ? undefined : boundBefore(before)) ??
    boundAfter(after) ??
    boundAfter(text.slice(end, end + LOOK)) ??
    // "dozens": nobody says how many; twelve is the least.
    (/^dozens$/iu.test(text.slice(start, numberEnd)) ? 'atLeast' : 'exact')
  )
}

/** "over a 90-year period", "under the 5-year plan": throughout it, not more than it. */
const isThroughout = (before: string, after: string): boolean =>
  (/^-\p{L}/u.test(after) && /(?<!\p{L})(?:over|under|above|below)\s(?:the|a|an)\s$/iu.test(before)) ||
  // "paths spread over three miles"
  /\b(?:spread|stretch(?:es|ed|ing)?|extend(?:s|ed|ing)?|scattered|spans?)\s(?:out\s)?over\s$/iu.test(before)

function boundBefore(before: string): Bound | undefined {
  const plain = before.replace(/\s+/gu, ' ')
  const hits = PATTERNS.flatMap(([bound, pattern]) => {
    const at = plain.search(pattern)
    return at < 0 ? [] : [{ bound, at }]
  })
  return hits.sort((a, b) => a.at - b.at)[0]?.bound
}

const boundAfter = (after: string): Bound | undefined => AFTER.find(([, pattern]) => pattern.test(after))?.[0]
