import { readLines } from '../lists.ts'
import type { PlaceSwap } from './places.ts'
import { inCaseOf, isCapitals, pick, type Random } from './random.ts'

const LISTS = new Map(
  readLines(new URL('../lists/swap-organizations.txt', import.meta.url).pathname).map((line) => {
    const [kind = '', names = ''] = line.split('|')
    return [kind.trim(), names.split(',').map((name) => name.trim())]
  })
)
const PARTS = new Set(['portfolio', 'lead', 'trade'])
const SWAPPED_WHOLE = [...LISTS].filter(([kind]) => !PARTS.has(kind)).map(([, names]) => names)
const listOf = (kind: string): string[] => LISTS.get(kind) ?? []

const MINISTRY = /^((?:.* )?(?:Ministry|Department) (?:of|for) (?:the )?)(.+)$/
const LEGAL_FORM = / (?:AG|SA|GmbH|Inc\.|Ltd\.?|Co\.|Corp\.|PLC|Plc|K\.K\.|S\.r\.l\.|Holdings|Company)$/

/** For each of a piece's organisations the name to stand for it; one whose short forms can't follow stays. */
export function swapOrganizations(
  names: readonly string[],
  places: PlaceSwap,
  random: Random
): Map<string, string> {
  const swapped = new Map<string, string>()
  const wholes = names.filter(
    (name) => !names.some((other) => isPart(name, other)) && !acronymSource(name, names)
  )
  for (const name of wholes) {
    const parts = names.filter((other) => isPart(other, name))
    const to = otherName(name, parts, random) ?? places.inside(name)
    if (to === name) continue
    const short = parts.map((part) => [part, shortName(part, name, to)] as const)
    if (short.some(([, form]) => form === undefined)) continue
    const taken = new Set(swapped.values())
    if (taken.has(to)) continue
    swapped.set(name, inHeadlineCase(name, to))
    for (const [part, form] of short) if (form) swapped.set(part, inHeadlineCase(part, form))
  }
  for (const name of names) {
    const source = acronymSource(name, names)
    const to = source === undefined ? undefined : swapped.get(source)
    if (to === undefined) continue
    const acronym = initials(to)
    if (acronym.length >= 2) swapped.set(name, acronym)
  }
  return swapped
}

/** "WORLD BANK" stands in a headline, "AP" is written so everywhere. */
const inHeadlineCase = (name: string, to: string): string => (name.length > 6 ? inCaseOf(name, to) : to)

const isPart = (part: string, whole: string): boolean =>
  part.length < whole.length && ` ${whole.toLowerCase()} `.includes(` ${part.toLowerCase()} `)

const initials = (name: string): string =>
  name
    .split(/[ -]/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('')

const acronymSource = (name: string, names: readonly string[]): string | undefined =>
  isCapitals(name) && name.length <= 6
    ? names.find((other) => other !== name && initials(other) === name)
    : undefined

/** Of the same kind: from its list, with another portfolio, or an invented company. */
function otherName(name: string, parts: readonly string[], random: Random): string | undefined {
  const list = SWAPPED_WHOLE.find((names) => names.includes(name))
  if (list) {
    const others = list.filter((other) => other !== name && (parts.length === 0 || other.includes(' ')))
    return pick(others, random, name)
  }
  const [, head, portfolio] = MINISTRY.exec(name) ?? []
  if (head && portfolio && listOf('portfolio').includes(portfolio)) {
    return head + pick(listOf('portfolio'), random, portfolio)
  }
  const form = LEGAL_FORM.exec(name)?.[0]
  if (form === undefined) return undefined
  return `${pick(listOf('lead'), random, 'Norvik')} ${pick(listOf('trade'), random, 'Foods')}${form}`
}

/** What a first or last part of `from` becomes: the first or last word of `to`; a middle part has no counterpart. */
function shortName(part: string, from: string, to: string): string | undefined {
  const form = LEGAL_FORM.exec(to)?.[0] ?? ''
  const whole = to.slice(0, to.length - form.length).split(' ')
  if (from.toLowerCase().startsWith(`${part.toLowerCase()} `)) return whole.slice(0, -1).join(' ') || whole[0]
  if (from.toLowerCase().endsWith(` ${part.toLowerCase()}`)) return whole.at(-1)
  return undefined
}
