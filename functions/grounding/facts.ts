import { type Entity, type FactSheet, QUESTIONS, type Span } from '../fact-sheet.ts'
import { fold, withoutClosingMarks } from '../text/span.ts'
import { compareDates, hasPrecision, isTimelineDate, isTimexValue } from './calendar.ts'
import type { Ledger } from './ledger.ts'
import { repeats } from './repeats.ts'

export function checkStatements(
  ledger: Ledger,
  { article, bottomLine, keyFacts, unknowns }: FactSheet
): void {
  const { sentences } = article
  if (bottomLine) ledger.statement(bottomLine, 'bottomLine', sentences)
  for (const [i, fact] of keyFacts.entries()) ledger.statement(fact, `keyFacts[${i}]`, sentences)
  for (const [i, unknown] of unknowns.entries()) ledger.statement(unknown, `unknowns[${i}]`, sentences)
  // A line that is there a thousand times has one fact to tell.
  const wordings = new Set(sentences.map(({ start, end }) => fold(ledger.evidence.text.slice(start, end))))
  const enough = wordings.size < 5 || keyFacts.length >= 3
  ledger.check(enough && keyFacts.length <= 8, 'three-to-eight', 'keyFacts', `${keyFacts.length}`)
  const told = bottomLine ? [bottomLine] : []
  for (const [i, fact] of keyFacts.entries()) {
    ledger.check(!told.some((other) => repeats(fact, other)), 'repeats', `keyFacts[${i}]`, fact.text)
    told.push(fact)
  }
}

export function checkFiveWs(ledger: Ledger, { article, fiveWs }: FactSheet): void {
  const wholeSentences = new Set(
    article.sentences.map((s) => withoutClosingMarks(ledger.evidence.text.slice(s.start, s.end)))
  )
  for (const question of QUESTIONS) {
    for (const [i, phrase] of fiveWs[question].entries()) {
      const where = `fiveWs.${question}[${i}]`
      ledger.passage(phrase, where)
      const length = phrase.text.split(' ').filter(Boolean).length
      ledger.check(length >= 1 && length <= 12, 'one-to-twelve-words', where, phrase.text)
      const isSentence = phrase.span.in === undefined && wholeSentences.has(withoutClosingMarks(phrase.text))
      ledger.check(!isSentence, 'a-phrase', where, phrase.text)
    }
  }
}

export function checkEntities(ledger: Ledger, sheet: FactSheet): void {
  for (const list of ['people', 'organizations', 'places'] as const) {
    let above = 1
    for (const [i, entity] of sheet[list].entries()) {
      const where = `${list}[${i}]`
      checkEntity(ledger, entity, where)
      ledger.check(entity.salience >= 0 && entity.salience <= above, 'ranked', where, `${entity.salience}`)
      above = entity.salience
    }
  }
}

function checkEntity(ledger: Ledger, { name, aliases, roles, mentions }: Entity, where: string): void {
  const { text, title } = ledger.evidence
  for (const called of [name, ...aliases]) {
    const stands =
      called !== '' &&
      (text.includes(called) || (title?.includes(called) ?? false) || fold(text).includes(called))
    ledger.check(stands, 'verbatim', where, called)
  }
  for (const [i, role] of roles.entries()) ledger.passage(role, `${where}.roles[${i}]`)
  ledger.check(mentions.length > 0, 'mentioned', where, name)
  const known = new Set([name, ...aliases].flatMap(nameWords))
  const seen = new Set<string>()
  for (const mention of mentions) {
    const slice = ledger.slice(mention, where)
    if (slice === null) continue
    ledger.check(slice === slice.trim(), 'trimmed', where, slice)
    ledger.check(
      nameWords(slice).some((word) => known.has(word)),
      'of-this-name',
      where,
      `${slice} under ${name}`
    )
    const id = idOf(mention)
    ledger.check(!seen.has(id), 'once', where, slice)
    seen.add(id)
  }
}

const nameWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
const idOf = ({ in: source, start, end }: Span): string => `${source ?? 'text'}:${start}-${end}`

export function checkTimes(ledger: Ledger, { article, dates, timeline }: FactSheet): void {
  const day = article.dateline?.date?.span
  const homes = day ? [...article.paragraphs, day] : article.paragraphs
  for (const [i, { type, value, ...expression }] of dates.entries()) {
    const where = `dates[${i}]`
    const { span } = expression
    ledger.passage(expression, where)
    ledger.check(value === null || isTimexValue(type, value), 'timex3', where, `${type} ${value}`)
    const home = span.in === undefined && homes.some((p) => p.start <= span.start && span.end <= p.end)
    ledger.check(home, 'in-the-body', where, expression.text)
    ledger.check((dates[i - 1]?.span.start ?? 0) <= span.start, 'reading-order', where)
  }
  for (const [i, { date, precision, end, statement, expression }] of timeline.entries()) {
    const where = `timeline[${i}]`
    ledger.check(hasPrecision(date, precision), 'date', where, `${precision} ${date}`)
    const ends = end === undefined || (isTimelineDate(end) && compareDates(end, date) >= 0)
    ledger.check(ends, 'date', `${where}.end`, end)
    ledger.check(
      !timeline.slice(0, i).some((before) => compareDates(before.date, date) > 0),
      'in-order-of-time',
      where
    )
    ledger.statement(statement, where, article.sentences)
    ledger.slice(expression, where)
  }
}

const BOUNDS = ['exact', 'about', 'atLeast', 'atMost', 'moreThan', 'lessThan']

export function checkFigures(ledger: Ledger, { article, figures }: FactSheet): void {
  for (const [i, figure] of figures.entries()) {
    const where = `figures[${i}]`
    ledger.passage(figure, where)
    ledger.statement(figure.statement, where, article.sentences)
    ledger.check(Number.isFinite(figure.value), 'value', where, `${figure.value}`)
    ledger.check(
      figure.valueTo === undefined || Number.isFinite(figure.valueTo),
      'value',
      where,
      `${figure.valueTo}`
    )
    ledger.check(figure.unit !== '', 'unit', where)
    ledger.check(BOUNDS.includes(figure.bound), 'bound', where, figure.bound)
  }
}

const KINDS = ['direct', 'mixed', 'indirect']

export function checkQuotes(ledger: Ledger, sheet: FactSheet): void {
  const listed = new Set([...sheet.people, ...sheet.organizations, ...sheet.places].map(({ name }) => name))
  for (const [i, { kind, content, text, cue, speaker }] of sheet.quotes.entries()) {
    const where = `quotes[${i}]`
    ledger.check(KINDS.includes(kind), 'kind', where, kind)
    const cut = ledger.joined(content, where)
    if (cut !== null) ledger.check(text === cut, 'verbatim', where, `${text} / ${cut}`)
    if (cue) ledger.slice(cue, `${where}.cue`)
    if (!speaker) continue
    ledger.passage({ text: speaker.name, span: speaker.span }, `${where}.speaker`)
    ledger.check(speaker.entity === null || listed.has(speaker.entity), 'listed', where, speaker.entity ?? '')
  }
}
