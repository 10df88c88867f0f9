import type { Dateline, Passage, Published, Span } from '../../fact-sheet.ts'
import { passage } from '../../text/span.ts'
import { MENU, OTHER } from '../clutter/classify.ts'
import { isProse } from '../clutter/prose.ts'
import type { Unit } from '../units.ts'
import { bylineOf, contributorsOf } from './byline.ts'
import { findDateline } from './dateline.ts'
import { publishedByAddress, saysPublished, statedAtEdge, statedIn, statedInDateline } from './published.ts'
import { publisherOf } from './publisher.ts'
import { findTitle, indexOfTitle, isHeadingLike, isShortSentence, isToldAgain } from './title.ts'

export interface Masthead {
  title: Span | null
  /** Index of the unit that is the title, -1 for none. */
  titleUnit: number
  byline: Passage[]
  publisher: Passage | null
  published: Published | null
  dateline: Dateline | null
  /** Where the first sentence begins, behind the dateline; 0 without one. */
  storyStart: number
  /** Why each unit is no part of the story, those of the masthead now among them. */
  reasons: (string | null)[]
}

/** As much of the story as tells which weekday it is about. */
const OPENING = 1200

export interface Page {
  source: string
  units: readonly Unit[]
  reasons: readonly (string | null)[]
  /** The title that is known from beside the text, which may repeat it. */
  knownTitle: string | null
  url: string | null
}

/** What stands around the story and says who wrote it, where and when. */
export function readMasthead(page: Page): Masthead {
  const { source, units } = page
  const reasons = [...page.reasons]
  const body = bodyFrom(source, units, reasons)
  const bylines = units.map((unit, i) => (nearTop(i, body, unit) ? bylineOf(source, unit) : []))
  for (const [i, people] of bylines.entries()) if (people.length > 0) reasons[i] = 'byline'
  const stated = units.map((unit, i) => dayLine(page, i, body, unit))
  for (const [i, day] of stated.entries()) {
    if (day && !isTitled(page, i) && isOpen(reasons[i])) reasons[i] = 'date line'
  }
  const { titleUnit, title, publisher } = titleIn(page, reasons, body)
  // Above the headline of a page stands the day on which it was looked at.
  const days = stated.map((day, i) => (page.reasons[i] !== MENU || i > titleUnit ? day : null))
  const found = body < 0 ? null : datelineFrom(source, units, body, reasons)
  const opening = units[body] ? statedAtEdge(source, units[body], 'start') : null
  return {
    title,
    titleUnit,
    byline: distinct([
      ...bylines.flat(),
      ...units.flatMap((unit, i) => contributors(source, unit, reasons[i]))
    ]),
    publisher:
      publisherIn(page) ??
      (publisher ? passage(source, publisher) : null) ??
      (found?.agency ? passage(source, found.agency) : null),
    published:
      agreedDay(days, units, reasons) ??
      statedInDateline(found?.dateline ?? null) ??
      publishedBeside(page, body, title),
    dateline: datelineWith(
      found?.dateline ?? null,
      days.find((_, i) => reasons[i] === 'date line') ?? behindTitle(page, title) ?? opening,
      source
    ),
    storyStart: found?.end ?? (opening?.span ? afterSpace(source, opening.span.end) : 0),
    reasons
  }
}

/** Where the words go on: "Thursday, May 7, 2015 | On Tuesday, the board …". */
const afterSpace = (source: string, at: number): number => at + source.slice(at).search(/\S/u)

/** A line above the story that gives its day is the date of the dateline, where that has none of its own. */
function datelineWith(
  dateline: Dateline | null,
  day: Published | null | undefined,
  source: string
): Dateline | null {
  if (!day?.span || dateline?.date) return dateline
  return { place: dateline?.place ?? null, date: passage(source, day.span) }
}

/** Index of the first running text that is no headline; where all is short, of the first line that a mark closes. */
function bodyFrom(source: string, units: readonly Unit[], reasons: readonly (string | null)[]): number {
  const isKept = (i: number): boolean => reasons[i] === null && !isHeadline(source, units, i)
  const prose = units.findIndex((unit, i) => isProse(unit) && isKept(i))
  return prose >= 0
    ? prose
    : units.findIndex((unit, i) => unit.words >= 4 && /[.!?]["”’']?$/u.test(unit.text) && isKept(i))
}

/** The day of a line that says so or that names the writer; of other lines only where they all give the same. */
function agreedDay(
  days: readonly (Published | null)[],
  units: readonly Unit[],
  reasons: readonly (string | null)[]
): Published | null {
  const sure = days.find(
    (_, i) => days[i] && units[i] && (reasons[i] === 'byline' || saysPublished(units[i]))
  )
  const [first, ...others] = days.filter((day) => day !== null)
  return sure ?? (first && others.every(({ date }) => date === first.date) ? first : null)
}

/** "Ferry crews to strike Friday, May 5, 2017": the day at the end of the headline's line, which is none of its words. */
function behindTitle({ source, units }: Page, title: Span | null): Published | null {
  const titled = units.find(({ start, end }) => start === title?.start && end > title.end)
  return titled ? statedAtEdge(source, titled, 'end') : null
}

/** Without a line of its own: at the headline's end, before the first sentence, in the address. */
function publishedBeside(page: Page, body: number, title: Span | null): Published | null {
  const { source, units, url } = page
  const first = units[body]
  return (
    behindTitle(page, title) ??
    (first ? statedAtEdge(source, first, 'start') : null) ??
    (url && first ? publishedByAddress(url, source.slice(first.start, first.start + OPENING)) : null)
  )
}

/** Bylines stand above the story or right below its first paragraph, on pages also below a caption or two. */
const nearTop = (index: number, body: number, { words, text }: Unit): boolean =>
  body < 0 || index <= body + 1 || (index <= body + 6 && words <= 14 && !/[.!?]$/u.test(text))

/** A line that is long or closed like a sentence and yet a headline: by its capitals, or by what stands behind it. */
const isHeadline = (source: string, units: readonly Unit[], index: number): boolean => {
  const [unit, next] = [units[index], units[index + 1]]
  if (!unit || !next || unit.words > 25) return false
  return isHeadingLike(unit) || (index === 0 && isClosedHeadline(source, unit, next))
}

/** "The ferries stop on Friday.", with the dateline behind it or the same words again. */
const isClosedHeadline = (source: string, unit: Unit, next: Unit): boolean =>
  isShortSentence(unit) && (findDateline(source, next) !== null || isToldAgain(unit, next))

function dayLine({ source, reasons }: Page, index: number, body: number, unit: Unit): Published | null {
  const reason = reasons[index] ?? null
  if (!isOpen(reason) && !DATED.has(reason ?? '')) return null
  if (isProse(unit) && !saysPublished(unit)) return null
  const isNear = index < body || (index === body + 1 && !unit.text.endsWith('.'))
  return isNear || saysPublished(unit) ? statedIn(unit, source) : null
}

/** Lines with these reasons may give the day of publication. */
const DATED: ReadonlySet<string> = new Set(['byline', 'distribution', 'date line'])

/** No rule says what it is; on a page the headline, the byline and the day may stand among the menus. */
const isOpen = (reason: string | null | undefined): boolean => (reason ?? null) === null || reason === MENU

/** The line also holds the headline ("Headline Friday, May 5, 2017"). */
const isTitled = ({ units }: Page, index: number): boolean => index === 0 && (units[0]?.words ?? 0) > 8

/** A headline that asks looks like running text: "Does the mayor own a boat?" */
const asks = (unit: Unit, reason: string | null | undefined): boolean =>
  reason === OTHER && unit.words >= 4 && /\?$/u.test(unit.text) && isHeadingLike(unit)

function titleIn({ source, units, knownTitle }: Page, reasons: (string | null)[], body: number) {
  const none = { titleUnit: -1, title: null, publisher: null }
  if (knownTitle !== null) {
    const index = indexOfTitle(knownTitle, units)
    if (index >= 0) reasons[index] = 'headline'
    return none
  }
  const candidates = units.flatMap((unit, i) =>
    i < body &&
    ((isOpen(reasons[i]) && (isHeadingLike(unit) || isHeadline(source, units, i))) || asks(unit, reasons[i]))
      ? [i]
      : []
  )
  const found = findTitle(source, units, candidates, reasons.includes(MENU))
  if (!found) return none
  const { index, span, publisher } = found
  for (let i = 0; i < index; i++) reasons[i] ??= 'navigation'
  return { titleUnit: index, title: span, publisher }
}

function datelineFrom(
  source: string,
  units: readonly Unit[],
  body: number,
  reasons: readonly (string | null)[]
) {
  const first = units.slice(body, body + 3).filter((_, i) => reasons[body + i] === null)
  return first.map((unit) => findDateline(source, unit)).find((found) => found !== null) ?? null
}

const contributors = (source: string, unit: Unit, reason: string | null | undefined): Passage[] =>
  reason === 'contributor' ? contributorsOf(source, unit) : []

const publisherIn = ({ source, units, reasons }: Page): Passage | null =>
  units
    .filter((_, i) => reasons[i] === 'copyright' || reasons[i] === 'distribution')
    .map((unit) => publisherOf(source, unit))
    .find((publisher) => publisher !== null) ?? null

const distinct = (people: readonly Passage[]): Passage[] =>
  [...new Map([...people].reverse().map((person) => [person.text, person])).values()].reverse()
