import type { Entity } from '../../fact-sheet.ts'
import { markRun } from '../marks.ts'
import type { Material } from '../material.ts'
import type { Box } from '../page.ts'
import { paragraph } from '../text/paragraph.ts'
import type { Run } from '../text/words.ts'
import { counted, item, listItem, type Section } from './section.ts'

/** More names than these are a list for the fact sheet. */
const MOST = 8

export function names(material: Material): Section {
  const { organizations, places } = material.sheet
  const kinds: [label: string, worth: number, entities: Entity[]][] = [
    ['Organisations', 42, organizations],
    ['Places', 40, places]
  ]
  return {
    id: 'names',
    least: 1,
    absent: [...counted(organizations.length, 'organisation'), ...counted(places.length, 'place')],
    items: kinds
      .filter(([, , entities]) => entities.length > 0)
      .map(([label, worth, entities]) => item(worth, (width) => entry(material, label, entities, width)))
  }
}

function entry(material: Material, label: string, entities: Entity[], width: number): Box {
  const { name, rail, more } = material.template.styles
  const shown = entities.slice(0, MOST)
  const left = entities.length - shown.length
  const runs: Run[] = [{ text: `${label}: `, style: { ...name, leading: rail.leading } }]
  shown.forEach((entity, index) => {
    runs.push(
      { text: entity.name, style: rail, together: true },
      ...markRun(material, entity.mentions.slice(0, 1))
    )
    if (index < shown.length - 1) runs.push({ text: '; ', style: rail })
  })
  if (left > 0) runs.push({ text: ` +${left} more`, style: more, together: true })
  return listItem(paragraph(runs, width))
}
