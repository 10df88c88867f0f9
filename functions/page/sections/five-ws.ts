import { type Passage, QUESTIONS } from '../../fact-sheet.ts'
import { moved } from '../box.ts'
import { markRun } from '../marks.ts'
import type { Material } from '../material.ts'
import type { Box } from '../page.ts'
import { baselineOf, widthOf } from '../text/measure.ts'
import { paragraph } from '../text/paragraph.ts'
import { item, labelledItem, type Section } from './section.ts'

const GAP = 8

/** Who, what, when, where, why and how in a few words: for pages that the other sections leave room on. */
export function fiveWs(material: Material): Section {
  const { styles } = material.template
  const labels = QUESTIONS.map((question) => question.toUpperCase())
  const widest = Math.max(...labels.map((label) => widthOf(label, styles.heading)))
  return {
    id: 'fiveWs',
    heading: 'At a glance',
    least: 2,
    items: QUESTIONS.flatMap((question, rank) => {
      const [first] = material.sheet.fiveWs[question]
      return first
        ? [item(14 - rank, (width) => entry(material, question.toUpperCase(), first, widest + GAP, width))]
        : []
    })
  }
}

function entry(material: Material, question: string, answer: Passage, left: number, width: number): Box {
  const { heading, rail } = material.template.styles
  const label = paragraph([{ text: question, style: heading }], left, { tag: 'Lbl' })
  const aligned = moved(label, 0, baselineOf(rail) - baselineOf(heading))
  const runs = [{ text: answer.text, style: rail }, ...markRun(material, [answer.span])]
  const text = paragraph(runs, width - left, { x: left, tag: 'LBody' })
  return { ...text, elements: labelledItem(aligned.elements, text.elements) }
}
