import { readLines } from '../lists.ts'
import { inCaseOf, pick, type Random } from './random.ts'

interface Style {
  familyFirst: boolean
  given: string[]
  family: string[]
}

const commaList = (text = ''): string[] => text.split(',').map((word) => word.trim())

const STYLES: Style[] = readLines(new URL('../lists/swap-people.txt', import.meta.url).pathname).map(
  (line) => {
    const [order, given, family] = line.split('|')
    return {
      familyFirst: order?.trim() === 'family-first',
      given: commaList(given),
      family: commaList(family)
    }
  }
)
const ANY: Style = { familyFirst: false, given: ['Ada'], family: ['Lindt'] }

const SUFFIX = /,? (?:Jr\.|Sr\.|[IVX]+)$/
const INITIAL = /^\p{Lu}\.$/u
const NICKNAME = /["“]\p{L}+["”]/u
const LETTERS = 'ABCDEFGHJKLMNOPRSTW'

interface Person {
  given: string
  family: string
  style: Style
}

/** For each of a piece's persons, longest names first, the name to stand for it; parts of a name stay parts of it. */
export function swapPeople(names: readonly string[], random: Random): Map<string, string> {
  const swapped = new Map<string, string>()
  const families = new Map<string, Person>()
  const known: { words: string[]; called: string[]; person: Person }[] = []
  for (const name of [...names].sort((a, b) => words(b).length - words(a).length)) {
    const own = words(name)
    const whole = known.find(({ words }) => holds(words, own))
    if (whole) {
      const isCalled = own.some((word) => whole.called.includes(word))
      swapped.set(name, inCaseOf(name, isCalled ? whole.person.family : whole.person.given))
      continue
    }
    const called = callingPart(own, names)
    const kin = families.get(called.join(' '))
    const person = newPerson(own, called, kin, random)
    families.set(called.join(' '), person)
    known.push({ words: own, called, person })
    swapped.set(name, inCaseOf(name, fullName(name, own, person)))
  }
  return swapped
}

const words = (name: string): string[] => name.replace(SUFFIX, '').toLowerCase().split(' ')

const holds = (whole: readonly string[], part: readonly string[]): boolean =>
  whole.some((_, at) => part.every((word, i) => whole[at + i] === word))

/** The words by which a piece calls someone afterwards; else the last one. */
function callingPart(own: readonly string[], names: readonly string[]): string[] {
  const later = names.map(words).filter((part) => part.length < own.length && holds(own, part))
  return later[0] ?? own.slice(-1)
}

function newPerson(
  own: readonly string[],
  called: readonly string[],
  kin: Person | undefined,
  random: Random
): Person {
  const style = kin?.style ?? pick(STYLES, random, ANY)
  const initials = own.filter((word) => INITIAL.test(word.toUpperCase()))
  const letters = initials.map(() => `${pick([...LETTERS], random, 'A')}.`).join(' ')
  const first = pick(style.given, random, 'Ada')
  const isAllInitials = initials.length > 0 && initials.length === own.length - called.length
  const nickname = own.find((word) => NICKNAME.test(word)) ? ` "${pick(style.given, random, 'Ada')}"` : ''
  const given = isAllInitials ? letters : [first + nickname, letters].filter(Boolean).join(' ')
  return { given, family: kin?.family ?? pick(style.family, random, 'Lindt'), style }
}

function fullName(name: string, own: readonly string[], { given, family, style }: Person): string {
  const suffix = SUFFIX.exec(name)?.[0] ?? ''
  if (own.length === 1) return family + suffix
  return (style.familyFirst ? `${family} ${given}` : `${given} ${family}`) + suffix
}
