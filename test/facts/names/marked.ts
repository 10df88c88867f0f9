import type { Entity } from '../../../functions/fact-sheet.ts'
import type { NameMention, NameType, Sentence } from '../../../functions/facts/analysis.ts'
import { tokenize } from '../../../functions/text/tokens.ts'

const TYPES: Record<string, NameType> = { '[': 'person', '{': 'organization', '<': 'place' }

/**
 * A sentence whose names are marked by hand, so that what reads them is tested without the tagger: "[Ana Ruiz] of
 * {Oslo University} in <Norway>". The same words are the same entity.
 */
export function marked(text: string): { sentences: [Sentence]; names: NameMention[] } {
  let source = ''
  const marks: { start: number; end: number; type: NameType }[] = []
  for (const [, plain = '', opening = '', name = ''] of text.matchAll(
    /([^[{<]*)(?:([[{<])([^\]}>]*)[\]}>])?/gu
  )) {
    source += plain
    const type = TYPES[opening]
    if (type) marks.push({ start: source.length, end: source.length + name.length, type })
    source += name
  }
  const tokens = tokenize(source)
  const sentence: Sentence = { start: 0, end: source.length, index: 0, paragraph: 0, source, tokens }
  const entities = new Map<string, Entity>()
  const names = marks.map(({ start, end, type }): NameMention => {
    const name = source.slice(start, end)
    const entity = entities.get(name) ?? { name, aliases: [], roles: [], salience: 0, mentions: [] }
    entities.set(name, entity)
    const from = tokens.findIndex((token) => token.start === start)
    const to = tokens.findIndex((token) => token.end === end) + 1
    return { span: { start, end }, type, sentence: 0, from, to, entity }
  })
  return { sentences: [sentence], names }
}
