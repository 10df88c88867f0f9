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
  const answers = answersOf(material)
  const labels = QUESTIONS.map((question) => question.toUpperCase())
  const widest = Math.max(...labels.map((label) => widthOf(label, styles.heading)))
  return {
    id: 'fiveWs',
    least: 2,
    // All of them stand elsewhere on the page, in other words.
    absent: [],
    items: answers.map(([question, answer], rank) =>
      item(14 - rank, (width) => entry(material, question.toUpperCase(), answer, widest + GAP, width))
    )
  }
}

/** The first answer to each question that no question before it has. */
function answersOf({ sheet }: Material): [question: string, answer: Passage][] {
  const told = new Set<string>()
  return QUESTIONS.flatMap((question): [string, Passage][] => {
    const answer = sheet.fiveWs[question].find(({ text }) => !told.has(text))
    if (answer === undefined) return []
    told.add(answer.text)
    return [[question, answer]]
  })
}

function entry(material: Material, question: string, answer: Passage, left: number, width: number): Box {
  const { heading, rail } = material.template.styles
  const label = paragraph([{ text: question, style: heading }], left, { tag: 'Lbl' })
  const aligned = moved(label, 0, baselineOf(rail) - baselineOf(heading))
  const runs = [{ text: answer.text, style: rail }, ...markRun(material, [answer.span])]
  const text = paragraph(runs, width - left, { x: left, tag: 'LBody' })
  return { ...text, elements: labelledItem(aligned.elements, text.elements) }
}
