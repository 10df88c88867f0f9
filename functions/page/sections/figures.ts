import type { Figure } from '../../fact-sheet.ts'
import { isKnown } from '../../facts/figures/importance.ts'
import { moved } from '../box.ts'
import { type Caption, captionOf, LONGEST_CAPTION, lengthOf, saysMore } from '../captions.ts'
import { markRun, statusOf } from '../marks.ts'
import type { Material } from '../material.ts'
import { numeralOf } from '../numerals.ts'
import type { Box } from '../page.ts'
import { baselineOf, fitting, widthOf } from '../text/measure.ts'
import { paragraph } from '../text/paragraph.ts'
import type { Run } from '../text/words.ts'
import { isPartOf, isTold } from '../told.ts'
import { counted, item, labelledItem, type Section } from './section.ts'

const GAP = 9
/** Beside the words the numerals take no more of the width than this; a wider one is set smaller. */
const WIDEST = 0.4
/** Words that would get less room than this many times their size stand under the numeral instead. */
const LEAST_MEASURE = 21
/** So many of the first numerals decide how wide their column is. */
const DECIDING = 6
const TOLD = 12

export function figures(material: Material): Section {
  const style = material.template.styles.numeral
  const worth = material.sheet.figures.filter(
    (figure, index, all) =>
      !isSingle(figure) &&
      figure.unit !== AGE &&
      !(isKnown(figure) && all.length > FEW) &&
      saysMore(caption(material, figure)) &&
      lengthOf(caption(material, figure)) <= LONGEST_CAPTION &&
      !all.slice(0, index).some((other) => isSame(figure, other))
  )
  const widths = worth.slice(0, DECIDING).map((figure) => widthOf(numeralOf(figure).numeral, style))
  const widest = Math.max(0, ...widths) + 0.1
  return {
    id: 'figures',
    least: 1,
    beyond: material.sheet.figures.length - worth.length,
    absent: counted(material.sheet.figures.length, 'figure'),
    items: worth.map((figure, rank) =>
      item(worthOf(material, figure, rank), (width) =>
        entry(material, figure, Math.min(widest, width * WIDEST), width)
      )
    )
  }
}

/** How old somebody is belongs to him, not among the figures. */
const AGE = 'year of age'

/** Where there are more, "the two leaders" are no figure. */
const FEW = 3

/** 'One example', 'one morning': no amount, though a number. */
const isSingle = (figure: Figure): boolean =>
  figure.value === 1 &&
  figure.valueTo === undefined &&
  /^one\b/iu.test(figure.text) &&
  !numeralOf(figure).holdsUnit

/** A figure that a key fact tells is worth less than one that is new to the reader. */
const worthOf = (material: Material, figure: Figure, rank: number): number =>
  82 - rank * 6 - (isTold(material, { spans: [figure.span] }) ? TOLD : 0)

/** The same number again, or another one of a clause that stands on the page already with both in it. */
const isSame = (a: Figure, b: Figure): boolean =>
  a.statement.text === b.statement.text ||
  (a.value === b.value && a.valueTo === b.valueTo && a.unit === b.unit && a.bound === b.bound)

function entry(material: Material, figure: Figure, numeralWidth: number, width: number): Box {
  const { styles } = material.template
  if (width - numeralWidth - GAP < LEAST_MEASURE * styles.measure.size)
    return stacked(material, figure, width)
  const { numeral } = numeralOf(figure)
  const style = fitting(numeral, styles.numeral, numeralWidth)
  const label = paragraph([{ text: numeral, style }], numeralWidth, { tag: 'Lbl', align: 'right' })
  const left = numeralWidth + GAP
  const text = paragraph(words(material, figure), width - left, { x: left, tag: 'LBody' })
  const drop = baselineOf(styles.numeral) - baselineOf(styles.measure)
  return {
    height: Math.max(label.height, text.height + drop),
    elements: labelledItem(
      moved(label, 0, baselineOf(styles.numeral) - baselineOf(style)).elements,
      moved(text, 0, drop).elements
    ),
    shapes: []
  }
}

/** By what the sheet tells first, whether or not this page has room for it: a figure always has the same words. */
const caption = ({ sheet }: Material, figure: Figure): Caption =>
  captionOf(
    figure,
    [...(sheet.bottomLine ? [sheet.bottomLine] : []), ...sheet.keyFacts].some((fact) =>
      isPartOf({ spans: [figure.span] }, fact)
    )
  )

/** The number stands out in its statement, so that the eye that comes from the numeral finds it; behind it what kind of statement it is. */
function words(material: Material, figure: Figure): Run[] {
  const { measure, name } = material.template.styles
  const strong = { ...measure, face: name.face }
  const { noun, before, number, after } = caption(material, figure)
  const runs: Run[] = [
    { text: noun === '' ? '' : `${noun}: `, style: strong },
    { text: before, style: measure },
    { text: number, style: strong },
    { text: after, style: measure }
  ]
  const said = statusOf(material.sheet, figure.statement)
  const status: Run = {
    text: ` ${said}`,
    style: { ...material.template.styles.status, leading: measure.leading },
    together: true
  }
  return [
    ...runs.filter(({ text }) => text !== ''),
    ...(said === '' ? [] : [status]),
    ...markRun(material, [figure.span])
  ]
}

function stacked(material: Material, figure: Figure, width: number): Box {
  const { numeral } = numeralOf(figure)
  const style = fitting(numeral, material.template.styles.numeral, width)
  const label = paragraph([{ text: numeral, style }], width, { tag: 'Lbl' })
  const text = paragraph(words(material, figure), width, { tag: 'LBody' })
  const body = moved(text, 0, label.height)
  return {
    height: label.height + text.height,
    elements: labelledItem(label.elements, body.elements),
    shapes: []
  }
}
