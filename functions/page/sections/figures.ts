import type { FactSheet, Figure } from '../../fact-sheet.ts'
import { markRun } from '../marks.ts'
import { numeralOf } from '../numerals.ts'
import type { Box } from '../page.ts'
import type { Template } from '../template.ts'
import { widthOf } from '../text/measure.ts'
import { paragraph } from '../text/paragraph.ts'
import { item, type Section } from './section.ts'

const GAP = 8
/** A clause longer than this says more than what a number measures. */
const LONGEST = 120

export function figures(sheet: FactSheet, template: Template): Section {
  const worth = sheet.figures.filter((figure) => labelOf(figure).length <= LONGEST)
  const numerals = worth.map((figure) => numeralOf(figure).numeral)
  const widest = Math.max(
    0,
    ...numerals.slice(0, 6).map((numeral) => widthOf(numeral, template.styles.numeral))
  )
  return {
    id: 'figures',
    heading: 'Figures',
    least: 1,
    items: worth.map((figure, rank) =>
      item(82 - rank * 6, (width) =>
        entry(sheet, figure, numerals[rank] ?? '', Math.min(widest, width * 0.42), template, width)
      )
    )
  }
}

/** The number's clause without the number, '…' where it stood; the noun that is counted stays. */
export function labelOf(figure: Figure): string {
  const { holdsUnit } = numeralOf(figure)
  const clause = figure.statement.text
  const at = clause.indexOf(figure.text)
  if (at < 0) return clause
  const counted = holdsUnit ? '' : withoutNumber(figure.text)
  const before = clause.slice(0, at).trim()
  const after = `${counted} ${clause.slice(at + figure.text.length)}`.trim().replace(/^[,;]\s*/u, '')
  if (before === '') return after
  return after === '' || /^[.!?]$/u.test(after) ? `${before} …` : `${before} … ${after}`
}

const NUMBER =
  /^(?:(?:about|around|some|nearly|almost|at least|more than|over|up to|less than|fewer than|under|roughly|approximately)\s+)?[\p{Sc}~≈]?[\p{Nd}][\p{Nd}.,]*(?:\s*[-–]\s*[\p{Nd}][\p{Nd}.,]*)?(?:\s*(?:thousand|million|billion|trillion|bn|m)\b)?/iu
const NUMBER_WORD =
  /^(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?|hundred|dozen|thousand|million|billion)\s+/iu

function withoutNumber(text: string): string {
  const digits = text.replace(NUMBER, '').replace(/^[-\s]+/u, '')
  if (digits !== text) return digits
  let words = text
  while (NUMBER_WORD.test(words)) words = words.replace(NUMBER_WORD, '')
  return words === text ? '' : words
}

function entry(
  sheet: FactSheet,
  figure: Figure,
  numeral: string,
  numeralWidth: number,
  template: Template,
  width: number
): Box {
  const { styles } = template
  const natural = widthOf(numeral, styles.numeral)
  const size = natural > numeralWidth ? (styles.numeral.size * numeralWidth) / natural : styles.numeral.size
  const label = paragraph(
    [{ text: numeral, style: { ...styles.numeral, size: Math.floor(size * 10) / 10 } }],
    width,
    {
      tag: 'Lbl'
    }
  )
  const left = numeralWidth + GAP
  const measures = [
    { text: labelOf(figure), style: styles.measure },
    ...markRun(sheet, [figure.span], template)
  ]
  const text = paragraph(measures, width - left, { x: left, tag: 'LBody' })
  return {
    height: Math.max(label.height, text.height) + 1,
    elements: [{ kind: 'element', tag: 'LI', children: [...label.elements, ...text.elements] }],
    shapes: []
  }
}
