import type { FactSheet, Quote, Span } from '../../fact-sheet.ts'
import { stack } from '../box.ts'
import { markRun } from '../marks.ts'
import type { Box } from '../page.ts'
import type { Template } from '../template.ts'
import { paragraph } from '../text/paragraph.ts'
import { rolesOf } from './people.ts'
import { item, type Section } from './section.ts'

/** Shorter ones are scraps that mean little without their sentence. */
const LEAST_WORDS = 5
const OUTER_MARKS = /^["“”‘'«]+|["“”’'»]+$/gu

const within = (inner: Span, outer: Span): boolean =>
  inner.in === outer.in && outer.start <= inner.start && inner.end <= outer.end

export function quotes(sheet: FactSheet, template: Template): Section {
  const shown = [...(sheet.bottomLine ? [sheet.bottomLine] : []), ...sheet.keyFacts].flatMap(
    ({ spans }) => spans
  )
  const worth = sheet.quotes.filter(
    (quote) =>
      quote.kind !== 'indirect' &&
      quote.text.split(/\s+/u).length >= LEAST_WORDS &&
      !quote.content.every((part) => shown.some((span) => within(part, span)))
  )
  return {
    id: 'quotes',
    heading: 'In their words',
    least: 1,
    items: worth.map((quote, rank) =>
      item(worthOf(quote, rank), (width) => entry(sheet, quote, template, width))
    )
  }
}

const worthOf = (quote: Quote, rank: number): number => 79 - rank * 6 - (quote.speaker ? 0 : 25)

/** 'Robert Kelly, associate professor in political science': who the article lets say it. */
function speakerOf(sheet: FactSheet, quote: Quote): string {
  if (!quote.speaker) return 'Speaker not named in the article'
  const { name, entity } = quote.speaker
  const person = sheet.people.find((candidate) => candidate.name === entity)
  const role = person ? rolesOf({ ...person, roles: person.roles.slice(0, 1) }).text : ''
  return [entity ?? name, role].filter((part) => part !== '').join(', ')
}

/** The article interrupts a quote to say who speaks: the page closes it and opens it again. */
function quoted(quote: Quote, source: (span: Span) => string): string {
  const parts = quote.content.length > 1 ? quote.content.map(source) : [quote.text]
  return parts
    .map((part) => part.replace(/\s+/gu, ' ').trim().replace(OUTER_MARKS, '').trim())
    .filter((part) => part !== '')
    .map((part) => `“${part}”`)
    .join(' … ')
}

function entry(sheet: FactSheet, quote: Quote, template: Template, width: number): Box {
  const { quote: words, speaker } = template.styles
  const marks = markRun(sheet, quote.content.slice(0, 1), template)
  const box = stack([
    paragraph([{ text: quoted(quote, () => quote.text), style: words }], width, { tag: 'BlockQuote' }),
    paragraph([{ text: speakerOf(sheet, quote), style: speaker }, ...marks], width)
  ])
  return {
    ...box,
    elements: [
      { kind: 'element', tag: 'LI', children: [{ kind: 'element', tag: 'LBody', children: box.elements }] }
    ]
  }
}
