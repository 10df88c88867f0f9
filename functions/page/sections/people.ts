import type { Entity, Span } from '../../fact-sheet.ts'
import { stack } from '../box.ts'
import { markRun } from '../marks.ts'
import type { Material } from '../material.ts'
import type { Box } from '../page.ts'
import { paragraph } from '../text/paragraph.ts'
import { counted, item, listItem, type Section } from './section.ts'

/** The roles that the article gives, none of them part of another. */
export function rolesOf(person: Entity, most = 2): { text: string; spans: Span[] } {
  const said = person.roles.map(({ text }) => text.toLowerCase())
  const told = person.roles
    .filter((_, index) => !said.some((other, at) => isTold(said[index] ?? '', index, other, at)))
    .slice(0, most)
  return { text: told.map(({ text }) => text).join('; '), spans: told.map(({ span }) => span) }
}

const isTold = (role: string, index: number, other: string, at: number): boolean =>
  at !== index && other.includes(role) && (other.length > role.length || at < index)

/** A column of so many times the size holds a name and its role on one line. */
const WIDE = 34

export const people = (material: Material): Section => ({
  id: 'people',
  least: 1,
  absent: counted(material.sheet.people.length, 'person', 'people'),
  items: material.sheet.people.map((person, rank) =>
    item(worthOf(person, rank), (width) => entry(material, person, width))
  )
})

/** Someone whose role is told says more to the reader than a name alone. */
const worthOf = (person: Entity, rank: number): number => 92 - rank * 4 - (person.roles.length === 0 ? 14 : 0)

function entry(material: Material, person: Entity, width: number): Box {
  const { name, role } = material.template.styles
  const roles = rolesOf(person)
  const marks = markRun(material, roles.spans.length > 0 ? roles.spans : person.mentions.slice(0, 1))
  const runIn = { text: ` ${roles.text}`, style: { ...role, leading: name.leading } }
  if (width >= WIDE * role.size && roles.text !== '')
    return listItem(paragraph([{ text: person.name, style: name }, runIn, ...marks], width))
  if (roles.text === '') return listItem(paragraph([{ text: person.name, style: name }, ...marks], width))
  return listItem(
    stack([
      paragraph([{ text: person.name, style: name }], width),
      paragraph([{ text: roles.text, style: role }, ...marks], width)
    ])
  )
}
