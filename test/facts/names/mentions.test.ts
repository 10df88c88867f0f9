import { describe, expect, it } from 'vitest'
import type { NameType, Sentence } from '../../../functions/facts/analysis.ts'
import { splitName, textOf } from '../../../functions/facts/names/mentions.ts'
import { tokenize } from '../../../functions/text/tokens.ts'

describe('splitName', () => {
  it.each<[string, NameType, string[]]>([
    ['Okoro, Lindt', 'person', ['Okoro', 'Lindt']],
    ['Haddad; Moana Ruiz', 'person', ['Haddad', 'Moana Ruiz']],
    ['Ramón Reyes, Jr.', 'person', ['Ramón Reyes, Jr.']],
    ['Kivu Stars 2-1 Lomé City', 'organization', ['Kivu Stars', 'Lomé City']],
    ['Baker, Okoro and Lindt', 'organization', ['Baker, Okoro and Lindt']]
  ])('reads %s as %s: %j', (source, type, names) => {
    const tokens = tokenize(source)
    const sentence: Sentence = { start: 0, end: source.length, index: 0, paragraph: 0, source, tokens }
    const found = { from: 0, to: tokens.length, type, sentence }
    expect(splitName(found).map(textOf)).toEqual(names)
  })
})
