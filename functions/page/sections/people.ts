import type { Entity, FactSheet, Span } from '../../fact-sheet.ts'
import { stack } from '../box.ts'
import { markRun } from '../marks.ts'
import type { Box } from '../page.ts'
import type { Template } from '../template.ts'
import { paragraph } from '../text/paragraph.ts'
import { item, type Section } from './section.ts'

/** The longest roles that the article gives, none of them part of another; two tell enough. */
export function rolesOf(person: Entity): { text: string; spans: Span[] } {
  const roles = person.roles.filter(
    (role, index) =>
      !person.roles.some(
        (other, otherIndex) =>
          otherIndex !== index &&
          other.text.toLowerCase().includes(role.text.toLowerCase()) &&
          (other.text.length > role.text.length || otherIndex < index)
      )
  )
  const told = roles.slice(0, 2)
  return { text: told.map(({ text }) => text).join('; '), spans: told.map(({ span }) => span) }
}

export const people = (sheet: FactSheet, template: Template): Section => ({
  id: 'people',
  heading: 'Who is who',
  least: 1,
  items: sheet.people.map((person, rank) =>
    item(worthOf(person, rank), (width) => entry(sheet, person, template, width))
  )
})

/** Someone whose role is told says more to the reader than a name alone. */
const worthOf = (person: Entity, rank: number): number => 92 - rank * 4 - (person.roles.length === 0 ? 12 : 0)

function entry(sheet: FactSheet, person: Entity, template: Template, width: number): Box {
  const { name, role } = template.styles
  const roles = rolesOf(person)
  const where = roles.spans.length > 0 ? roles.spans : person.mentions.slice(0, 1)
  const marks = markRun(sheet, where, template)
  const boxes =
    roles.text === ''
      ? [paragraph([{ text: person.name, style: name }, ...marks], width)]
      : [
          paragraph([{ text: person.name, style: name }], width),
          paragraph([{ text: roles.text, style: role }, ...marks], width)
        ]
  const box = stack(boxes)
  return {
    ...box,
    elements: [
      { kind: 'element', tag: 'LI', children: [{ kind: 'element', tag: 'LBody', children: box.elements }] }
    ]
  }
}
