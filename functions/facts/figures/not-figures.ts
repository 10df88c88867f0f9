import type { Quantity } from './quantity.ts'

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const MONTH_BEFORE = new RegExp(
  `(?<!\\p{L})${MONTH}\\.?,?\\s(?:[0-9]{1,2}(?:,|\\s?[-–]|\\s(?:and|to|or))?\\s?)?(?:the\\s)?$`,
  'iu'
)
const MONTH_AFTER = new RegExp(`^(?:\\s?[-–]\\s?[0-9]{1,2})?,?\\s(?:of\\s)?${MONTH}(?!\\p{L})`, 'iu')
const CLOCK_AFTER =
  /^\s?(?:[ap]\.?m\.?(?![\p{L}\p{N}])|o['’]clock|hours?\s(?:gmt|local)|gmt|utc|(?:noon|midnight)(?!\p{L}))/iu
const ORDINAL_AFTER = /^(?:st|nd|rd|th|s|['’]s)(?![\p{L}\p{N}])/iu
/** What a number only labels: 'Article 5', 'page 12', 'No. 3'. */
const LABEL_BEFORE =
  /(?<!\p{L})(?:articles?|chapters?|sections?|clauses?|pages?|rooms?|routes?|roads?|highways?|interstates?|motorways?|flights?|phases?|levels?|games?|match|rounds?|weeks?|days?|parts?|volumes?|vol\.?|issues?|figures?|fig\.?|tables?|lines?|grades?|types?|class|category|categories|groups?|units?|apartments?|suites?|blocks?|districts?|wards?|precincts?|channels?|versions?|models?|seasons?|episodes?|steps?|stages?|tiers?|items?|questions?|buildings?|gates?|platforms?|tracks?|lanes?|exits?|propositions?|amendments?|resolutions?|rules?|titles?|forms?|numbers?|nos?\.?|top|code|zip|bus|train|plan|mark|act|bill|order|case|lot|world\swar|super\sbowl|formula|area|sector|zone|star|studio|magazine|channel|psalm|paragraph|schedule|appendix|annex|building|hall|pier|terminal|hangar|runway|verse|lesson|exhibit|count|opus|page|group\sof|year)\s?#?$/iu
const SIGN_BEFORE = /(?:[#/\\@_&*~=×^]|\p{L}[-‐‑]|\p{N}[-–−.:/]|\p{L})$/u
/** Words that may stand against a number with a hyphen. */
const HYPHENED_BEFORE = /(?<!\p{L})(?:now|minus|plus|to|a|some|then|nearly|about)-$/iu
const JOINED_AFTER = /^(?:[-–]?[0-9]|[/_@\\:×^][\p{L}\p{N}]|[\p{L}])/u
const CAPITAL_BEFORE = /(\p{Lu}[\p{L}\p{M}’'.&]*)\s$/u
const LIST_NUMBER = /^\s*\(?$/u
const YEAR_LEAD =
  /(?:^|\s)(?:in|of|since|by|from|the|until|till|during|before|after|for|through|to|and|late|early|mid|fiscal|his|her|its|their|our|around|between|that|this|summer|winter|spring|autumn|fall|season)[\s-]$/iu
const PEOPLE = /(?:people|men|women|children|soldiers|troops|workers|jobs|homes|refugees|migrants)$/u
const PHONE = /^(?:[-–. ][0-9]{3,}){1,3}/u
const LOOK = 28

/** Capitalised words that are no part of a name: what sentences begin with. */
const OPENERS = new Set(
  `the a an all some about around over under nearly almost at in on of for from with by to and but or only just more less fewer up down between
  another these those its his her their our my your every each than as that this after before since until during roughly approximately
  some both another no yes police officials least most so far when while if because there they we he she it i you who
  last next first exactly about including`.split(/\s+/u)
)

/** Whether the number is no figure: a day, a clock, a year, a label, a phone number, an ordinal, a part of a name. */
export function isNoFigure(text: string, quantity: Quantity): boolean {
  const { kind, unit } = quantity
  const before = text.slice(Math.max(0, quantity.start - LOOK), quantity.start)
  const after = text.slice(quantity.numberEnd, quantity.numberEnd + LOOK)
  if (kind === 'money' || kind === 'age') return false
  if (SIGN_BEFORE.test(before) && !HYPHENED_BEFORE.test(before)) return true
  if (CLOCK_AFTER.test(after)) return true
  if (unit !== null && kind !== 'count') return false
  if (ORDINAL_AFTER.test(after) || PHONE.test(after)) return true
  if (isDay(before, after, quantity)) return true
  if (isPartOfList(text, after, quantity) || isDottedClock(before, quantity)) return true
  if (quantity.inWords) return isNameWord(text, before, quantity)
  if (JOINED_AFTER.test(text.slice(quantity.end, quantity.end + 2))) return true
  // "beat Norhaven United 3-2"
  return quantity.isPlain && kind !== 'score' && (isLabel(before, quantity) || isYear(before, quantity))
}

/** '3/8' without a unit numbers a picture, a page or a day; '3/8 of the votes' is a part. */
const isPartOfList = (text: string, after: string, { kind, start }: Quantity): boolean =>
  kind === 'fraction' && /[0-9]/u.test(text.charAt(start)) && !/^\sof\s/u.test(after)

/** 'at 6.13': a clock as it is written in Britain. */
const isDottedClock = (before: string, { value, kind, isScaled }: Quantity): boolean =>
  kind === 'bare' &&
  !isScaled &&
  value < 24 &&
  (value % 1) * 100 < 60 &&
  value % 1 > 0 &&
  /\bat\s$/iu.test(before)

/** 'Formula One', 'Big Ten' */
function isNameWord(text: string, before: string, { numberStart }: Quantity): boolean {
  const capital = CAPITAL_BEFORE.exec(before)?.[1]
  if (capital === undefined || OPENERS.has(capital.toLowerCase())) return false
  return /\p{Lu}/u.test(text.charAt(numberStart))
}

const isDay = (before: string, after: string, { value }: Quantity): boolean =>
  (MONTH_BEFORE.test(before) && value <= 2100) || (MONTH_AFTER.test(after) && value <= 31)

function isLabel(before: string, { value, kind }: Quantity): boolean {
  if (kind !== 'count' && (LABEL_BEFORE.test(before.trimEnd()) || LIST_NUMBER.test(before))) return true
  const capital = CAPITAL_BEFORE.exec(before)?.[1]
  return capital !== undefined && value < 10_000 && !OPENERS.has(capital.toLowerCase())
}

/** Four digits without a comma are a year unless they are bounded or count people. */
const isYear = (before: string, { value, bound, valueTo, unit }: Quantity): boolean =>
  Number.isInteger(value) &&
  value >= 1500 &&
  value <= 2100 &&
  (valueTo !== undefined ||
    (bound === 'exact' && !PEOPLE.test(unit ?? '') && (value >= 1900 || YEAR_LEAD.test(before))))
