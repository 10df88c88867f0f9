/** A unit of time as TIMEX3 writes it; `time` units stand behind the T. */
export interface Unit {
  code: 'Y' | 'M' | 'W' | 'D' | 'H' | 'MIN' | 'S' | 'DE' | 'CE' | 'Q' | 'WE' | 'FORTNIGHT'
  plural: boolean
}

const unitWords: [Unit['code'], string[]][] = [
  ['Y', ['year', 'yr']],
  ['M', ['month']],
  ['W', ['week']],
  ['D', ['day']],
  ['H', ['hour', 'hr']],
  ['MIN', ['minute', 'min']],
  ['S', ['second', 'sec']],
  ['DE', ['decade']],
  ['Q', ['quarter']],
  ['WE', ['weekend']],
  ['FORTNIGHT', ['fortnight']]
]

export const UNITS: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ...unitWords.flatMap(([code, words]) =>
    words.flatMap((word): [string, Unit][] => [
      [word, { code, plural: false }],
      [`${word}s`, { code, plural: true }]
    ])
  ),
  ['century', { code: 'CE', plural: false }],
  ['centuries', { code: 'CE', plural: true }]
])

const CARDINALS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' '
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

export const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...CARDINALS.map((word, i) => [word, i] as const),
  ...TENS.map((word, i) => [word, 20 + 10 * i] as const)
])

const ORDINAL_WORDS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' '
  )

export const ORDINALS: ReadonlyMap<string, number> = new Map(
  ORDINAL_WORDS.map((word, i) => [word, i + 1] as const)
)

export const SEASONS: ReadonlyMap<string, string> = new Map([
  ['spring', 'SP'],
  ['springtime', 'SP'],
  ['summer', 'SU'],
  ['summertime', 'SU'],
  ['autumn', 'FA'],
  ['fall', 'FA'],
  ['winter', 'WI'],
  ['wintertime', 'WI']
])

/** Parts of the day as TIMEX3 writes them. */
export const PARTS: ReadonlyMap<string, string> = new Map([
  ['morning', 'MO'],
  ['dawn', 'MO'],
  ['daybreak', 'MO'],
  ['afternoon', 'AF'],
  ['evening', 'EV'],
  ['dusk', 'EV'],
  ['night', 'NI'],
  ['lunchtime', 'MI'],
  ['midday', 'MI']
])

/** Words before a count or a date that belong to the expression. */
export const ABOUT: ReadonlySet<string> = new Set([
  'about',
  'around',
  'approximately',
  'roughly',
  'nearly',
  'almost',
  'some',
  'over',
  'under',
  'just',
  'only',
  'exactly',
  'barely',
  'another'
])

export const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an'])

/** Words that begin a date where a bare number or name of a month could mean something else. */
export const DATE_PREPOSITIONS: ReadonlySet<string> = new Set([
  'in',
  'on',
  'by',
  'since',
  'until',
  'till',
  'from',
  'to',
  'during',
  'through',
  'throughout',
  'before',
  'after',
  'between',
  'of',
  'for',
  'into',
  'around',
  'circa',
  'c.',
  'ca',
  'early',
  'late',
  'mid',
  'and',
  'or',
  'towards',
  'toward',
  'within',
  'at',
  'as'
])
