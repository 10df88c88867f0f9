import type { Quote } from '../../fact-sheet.ts'
import { fold, within } from '../../text/span.ts'
import { finiteVerbs } from '../../text/syntax.ts'
import { tokenize } from '../../text/tokens.ts'
import { stack } from '../box.ts'
import { markRun } from '../marks.ts'
import type { Material } from '../material.ts'
import type { Box } from '../page.ts'
import { widthOf } from '../text/measure.ts'
import { paragraph } from '../text/paragraph.ts'
import { rolesOf } from './people.ts'
import { counted, item, listItem, type Section } from './section.ts'

/** Shorter ones are scraps that mean little without their sentence. */
const LEAST_WORDS = 5
/** What somebody denies are not their words. */
const DENIAL =
  /^(?:den(?:y|ies|ied|ying)|(?:doubt|dispute|reject|refut|rebut|repudiat|disavow|contest)\p{L}*)$/iu
const FIRST = 93
/** Another voice says more than the same one again. */
const AGAIN = 7

export function quotes(material: Material): Section {
  const { bottomLine, keyFacts } = material.sheet
  const shown = [...(bottomLine ? [bottomLine] : []), ...keyFacts].flatMap(({ spans }) => spans)
  const worth = material.sheet.quotes
    .filter(
      (quote) =>
        quote.kind !== 'indirect' &&
        quote.text.split(/\s+/u).length >= LEAST_WORDS &&
        !(quote.cue && DENIAL.test(material.slice(quote.cue))) &&
        isReadable(quote) &&
        !POLLED.test(quote.speaker?.name ?? '') &&
        !quote.content.every((part) => shown.some((span) => within(part, span)))
    )
    .filter(isApart)
  const ranked = [...worth].sort((a, b) => weakness(a) - weakness(b))
  return {
    id: 'quotes',
    least: 1,
    beyond: material.sheet.quotes.length - worth.length,
    absent: counted(material.sheet.quotes.length, 'quote'),
    items: ranked.map((quote, rank) => {
      const isAgain = ranked.slice(0, rank).some((other) => sameSpeaker(other, quote))
      return item(FIRST - rank * 6 - weakness(quote) - (isAgain ? AGAIN : 0), (width) =>
        entry(material, quote, width)
      )
    })
  }
}

/** 'himself as a “one-man band”': with neither its verb nor only the speaker's words a part of a sentence says nothing. */
const isReadable = ({ kind, text }: Quote): boolean =>
  kind !== 'mixed' ||
  /^["“‘']/u.test(text) ||
  finiteVerbs(tokenize(text.replace(/["“][^"”]*["”]/gu, ' '))).length > 0

/** What one told another of a third, who is quoted within it, is told by the third. */
const isApart = (quote: Quote, _: number, all: readonly Quote[]): boolean =>
  !all.some((other) => other !== quote && holds(quote, other))

const holds = (outer: Quote, inner: Quote): boolean =>
  inner.content.every((part) => outer.content.some((span) => within(part, span)))

const sameSpeaker = (a: Quote, b: Quote): boolean =>
  (a.speaker?.entity ?? a.speaker?.name) === (b.speaker?.entity ?? b.speaker?.name)

/** Words that nobody is named for, or that are only partly the speaker's own, say less. */
const weakness = (quote: Quote): number => (isNamed(quote) ? 0 : 25) + (quote.kind === 'mixed' ? 20 : 0)

/** Who "he" is the reader of the page can't know. */
const isNamed = ({ speaker }: Quote): boolean =>
  speaker !== null && (speaker.entity !== null || !PRONOUN.test(speaker.name))

const PRONOUN = /^(?:he|she|it|they|his|her|its|their|him|them|who|some|many|most|others|several|\p{L})$/iu

/** "52 percent of voters": they chose an answer, and the words are those of who asked. */
const POLLED = /^(?:only\s)?[\p{N}.,]+(?:%|\s(?:percent|per cent)\b)/iu

/** 'Robert Kelly, associate professor in political science': who the article lets say it. */
function speakerOf({ sheet }: Material, quote: Quote): string {
  if (!quote.speaker || !isNamed(quote)) return 'speaker not named'
  const { name, entity } = quote.speaker
  const person = sheet.people.find((candidate) => candidate.name === entity)
  const role = person ? rolesOf(person, 1).text : ''
  return [entity ?? fold(name), role].filter((part) => part !== '').join(', ')
}

const OUTER_MARKS = /^["“”‘'«\s]+|["“”’'»\s]+$/gu
/** The comma that led on to 'he said' leads nowhere on the page. */
const LEADING_ON = /[,;:]$/u

/** The article interrupts a quote to say who speaks: the page closes it and opens it again. */
function quoted({ slice }: Material, quote: Quote): string {
  // Only part of it is the speaker's own: the article's marks say which.
  if (quote.kind === 'mixed') return fold(quote.text)
  const parts = quote.content.length > 1 ? quote.content.map(slice) : [quote.text]
  return (
    parts
      .map((part) => fold(part).replace(OUTER_MARKS, '').replace(LEADING_ON, ''))
      .filter((part) => part !== '')
      .map((part) => `“${part}”`)
      // The sign for what was between them never begins a line.
      .join('\u00a0… ')
  )
}

function entry(material: Material, quote: Quote, width: number): Box {
  const { quote: words, speaker } = material.template.styles
  const marks = markRun(material, quote.content.slice(0, 1))
  const text = quoted(material, quote)
  const x = widthOf('“', words)
  return listItem(
    stack([
      paragraph([{ text, style: words }], width - x, {
        tag: 'BlockQuote',
        x,
        ...(text.startsWith('“') && { hanging: x })
      }),
      paragraph([{ text: speakerOf(material, quote), style: speaker }, ...marks], width - x, { x })
    ])
  )
}
