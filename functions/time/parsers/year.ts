import { isoYear } from '../calendar.ts'
import type { Cursor, Parser } from '../cursor.ts'
import type { Expression } from '../expression.ts'
import { DATE_PREPOSITIONS } from '../words.ts'

/** A year that nothing but its place tells from a count. */
const CERTAIN = { from: 1900, to: 2099 }
const ERA = /^(?:bc|bce|b\.c\.|b\.c\.e\.)$/u
const COMMON_ERA = /^(?:ad|ce|a\.d\.|c\.e\.)$/u
/** What makes a count of the number after it. */
const COUNTING =
  /^(?:some|than|nearly|almost|over|least|most|no|nos|number|page|pages|flight|route|highway|room|section|article|chapter|resolution|version|model|top|about|approximately|paragraph|p|pp|area|another|worth|up|only|just)\.?$/u
/** Words that go on after a year without being counted by it. */
const FUNCTION = new Set(
  'a an and as at after although because before but by during for from had has have he her his if in into is it its of on or over she since so than that the their then they this through to under until was we were when where which while who whose with without would could did not only just also still alone onwards onward until across against'.split(
    ' '
  )
)
/** Plurals that a year names and doesn't count ("2000 levels"). */
const OF_A_YEAR = new Set(
  'levels elections prices rates figures standards games olympics attacks protests talks negotiations riots floods accords agreements amendments emissions earnings results sales elections hearings trials'.split(
    ' '
  )
)
/** What is counted or measured by the number before it. */
const COUNTED =
  /^(?:%|percent|per|people|men|women|children|soldiers|troops|dollars|euros|pounds|yen|yuan|rubles|roubles|km|kilometres|kilometers|kilometre|kilometer|metres|meters|metre|meter|miles|mile|feet|foot|ft|m|mm|cm|kg|tons|tonnes|acres|hectares|hours|days|weeks|months|years|minutes|million|billion|thousand|hundred|votes|points|deaths|cases|jobs|members|copies|words|times|homes|houses|degrees|residents|year|-year|employees|workers|students|prisoners|seats|aircraft|vehicles|tanks|ships|casualties|dead|wounded|injured|others|more|hp|mw|gmt|hrs|utc)$/u

export const fullYear = (year: number, from: number, to: number): Expression => ({
  from,
  to,
  type: 'DATE',
  grain: 'year',
  hangs: 'full',
  value: () => isoYear(year)
})

/** "480 BC", "AD 70", "70 CE". */
export const eraYear: Parser = (at) => {
  const isCommon = COMMON_ERA.test(at.lower()) && /^\p{Lu}/u.test(at.peek()?.text ?? '')
  if (isCommon) at.at++
  const year = at.digits(1, 4)
  if (year === undefined || year === 0) return null
  if (isCommon) return fullYear(year, at.from, at.at)
  const { text = '', lower = '' } = at.peek() ?? {}
  if (!/^\p{Lu}/u.test(text)) return null
  if (!ERA.test(lower) && !COMMON_ERA.test(lower)) return null
  at.at++
  return fullYear(ERA.test(lower) ? 1 - year : year, at.from, at.at)
}

/** "2017": four digits that stand where a year stands. */
export const year: Parser = (at) => {
  const before = at.peek(-1)
  const number = at.digits(4, 4)
  if (number === undefined || number < 1000 || number > 2200) return null
  if (!standsAsYear(at, number, before?.text ?? '')) return null
  return fullYear(number, at.from, at.at)
}

function standsAsYear(at: Cursor, number: number, before: string): boolean {
  const after = at.lower()
  const lower = before.toLowerCase()
  const isAttached = at.from > 0 && at.touches(-1)
  if (isAttached && /[$€£¥#.,:'’@&+=*\p{L}\p{N}]$/u.test(before)) return false
  if (/[/]$/u.test(before) && isAttached && !/^\d{4}$/u.test(at.lower(-3))) return false
  if (at.touches() && /^[%°:.\p{L}]/u.test(after) && after !== '.' && after !== ':' && after !== "'s")
    return false
  // "555-2000" is dialled.
  if (isAttached && /^[-‐‑]$/u.test(before) && /^(?:\d|\d{3}|\d{5,})$/u.test(at.lower(-3))) return false
  if (COUNTED.test(after) || COUNTING.test(lower)) return false
  if (
    /^[-‐‑]$/u.test(after) &&
    at.touches() &&
    /^\p{L}/u.test(at.lower(1)) &&
    at.touches(1) &&
    !/^(?:era|style|born)$/u.test(at.lower(1))
  )
    return false
  const introduced = DATE_PREPOSITIONS.has(lower)
  const inBrackets =
    (before === '(' || before === '–' || before === '—' || before === '-') && /^[),;–—-]$/u.test(after)
  // "2000 soldiers" counts, "the 2008 elections" doesn't: round numbers before a plural are counts.
  const isBeforeNoun = /^\p{Ll}+$/u.test(after) && !FUNCTION.has(after)
  if (
    number % 100 === 0 &&
    isBeforeNoun &&
    after.endsWith('s') &&
    !OF_A_YEAR.has(after) &&
    lower !== 'in' &&
    lower !== 'since'
  )
    return false
  if (number >= CERTAIN.from && number <= CERTAIN.to) return !isNamed(at, before)
  return (
    (introduced &&
      !/^(?:to|and|or|for|at|as|about|around)$/u.test(lower) &&
      !(isBeforeNoun && /(?:s|ren|men)$/u.test(after))) ||
    inBrackets
  )
}

/** "Expo 2020", "Windows 2000": a name and its number. */
function isNamed(at: Cursor, before: string): boolean {
  if (!/^\p{Lu}\p{L}/u.test(before) || DATE_PREPOSITIONS.has(before.toLowerCase())) return false
  const isFirst = /^(?:|[.!?"“”])$/u.test(at.lower(-3))
  return !isFirst
}

/** "'94" after a word that a date follows. */
export const shortYear: Parser = (at) => {
  if (!/^['’‘]$/u.test(at.lower())) return null
  const before = at.lower(-1)
  if (at.from > 0 && at.touches()) return null
  at.at++
  if (
    !at.touches() ||
    !/^(?:in|of|since|by|from|to|until|spring|summer|fall|autumn|winter|and|the)$/u.test(before)
  )
    return null
  const digits = at.digits(2, 2)
  if (digits === undefined) return null
  return {
    ...fullYear(0, at.from, at.at),
    value: ({ published, told, isHistory }) => {
      const near = isHistory ? told?.year : published?.year
      if (near === undefined) return null
      const here = near - (near % 100) + digits
      return isoYear(isHistory ? here : here > near + 10 ? here - 100 : here)
    },
    hangs: 'partial'
  }
}
