import { describe, expect, it } from 'vitest'
import type { NameType, Sentence } from '../../../functions/facts/analysis.ts'
import { splitName, textOf, trimName } from '../../../functions/facts/names/mentions.ts'
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

describe('trimName', () => {
  /** The name is what stands between the bars. */
  const trimmed = (marked: string, type: NameType): string | null => {
    const source = marked.replaceAll('|', '')
    const [start, end] = [marked.indexOf('|'), marked.lastIndexOf('|') - 1]
    const tokens = tokenize(source)
    const from = tokens.findIndex((token) => token.start === start)
    const to = tokens.findIndex((token) => token.end === end) + 1
    const sentence: Sentence = { start: 0, end: source.length, index: 0, paragraph: 0, source, tokens }
    const found = trimName({ from, to, type, sentence })
    return found && textOf(found)
  }

  it.each<[string, NameType, string | null]>([
    ['|President Ada Okoro| left.', 'person', 'Ada Okoro'],
    ['|Ada Ruiz Okoro Getty Images| left.', 'person', 'Ada Ruiz Okoro'],
    ['|Ada GETTY| left.', 'person', 'Ada'],
    ['|Nearby Port Selby| sent help.', 'place', 'Port Selby'],
    ['|Ada Okoro Leader| of the party left.', 'person', 'Ada Okoro'],
    ['The |NGO Selby Harbour Aid| met.', 'organization', 'Selby Harbour Aid'],
    ['|Afterward Lindt| left.', 'person', 'Lindt'],
    ['|Mother-of-two Ada Okoro| left.', 'person', 'Ada Okoro'],
    ['The |Norhaven-based Selby Institute| met.', 'organization', 'Selby Institute'],
    ['An |Ivy League-trained| surgeon came.', 'person', null],
    ['He met |Still Okoro|.', 'person', 'Still Okoro'],
    ['|Yet Port Selby| waits.', 'place', 'Port Selby'],
    ['|But Norhaven-North Selby| trade grows.', 'place', null],
    ['|Dean Lindqvist| left.', 'person', 'Dean Lindqvist'],
    ['|Baker Lindqvist| left.', 'person', 'Baker Lindqvist'],
    ['|Prince Ahmed| left.', 'person', 'Ahmed'],
    ['|Albanian Kodra| scored.', 'person', 'Kodra'],
    ['|Frenchman Duval| scored.', 'person', 'Duval'],
    ['|One Okoro| left.', 'person', 'Okoro'],
    ['|Upper House Speaker| Femi Okoro left.', 'organization', 'Upper House'],
    ['|State House Press| Secretary Femi Okoro left.', 'organization', 'State House'],
    ['The |Harbour Department Spokesperson| said so.', 'organization', 'Harbour Department'],
    ['The |Office of the Prime Minister| said so.', 'organization', 'Office of the Prime Minister'],
    ['|Daily Observer| readers left.', 'organization', 'Daily Observer'],
    ['The |China-North Korea| line', 'place', null],
    ['The |North Lund| line', 'place', 'North Lund']
  ])('reads %s as a %s: %s', (text, type, name) => {
    expect(trimmed(text, type)).toBe(name)
  })
})
