import { describe, expect, it } from 'vitest'
import { readArticle } from '../../../functions/article/read.ts'
import type { Entity } from '../../../functions/fact-sheet.ts'
import { analyse } from '../../../functions/facts/analyse.ts'

const analysisOf = async (text: string) =>
  analyse((await readArticle({ bytes: new TextEncoder().encode(text) }, {})).article)

const shown = ({ name, aliases, roles }: Entity): [string, string[], string[]] => [
  name,
  aliases,
  roles.map(({ text }) => text)
]

describe('findNames', () => {
  it('gives each person once, with short forms and roles', async () => {
    const { entities } = await analysisOf(
      'President Amara Diallo met Robert Mensah, head of the central bank, in Accra on Monday. ' +
        'Diallo said that Mensah had done well. The talks in Accra ended at noon.'
    )
    expect(entities.people.map(shown).sort()).toEqual([
      ['Amara Diallo', ['Diallo'], ['President']],
      ['Robert Mensah', ['Mensah'], ['head of the central bank']]
    ])
    expect(entities.places.map(({ name }) => name)).toEqual(['Accra'])
  })

  it('lets every mention be its slice and share a word with the name', async () => {
    const text =
      'Anna Kowalska of the Civic Party spoke in Warsaw. Kowalska denied that the Civic Party had split.'
    const { names } = await analysisOf(text)
    for (const { span, entity } of names) {
      expect([entity.name, ...entity.aliases]).toContain(text.slice(span.start, span.end))
    }
  })

  it('names nobody in a picture’s credit', async () => {
    const { entities } = await analysisOf(
      'Amara Diallo met the board in Accra on Monday. The talks went on until the night of Tuesday.\n\n' +
        'The board had asked for them in May. (Photo: Robert Mensah) Nobody knows when they will end.'
    )
    expect(entities.people.map(({ name }) => name)).toEqual(['Amara Diallo'])
  })

  it('names those of a gallery only where the story tells of them', async () => {
    const { entities } = await analysisOf(
      'Amara Diallo met the board in Accra on Monday. The talks went on until the night of Tuesday.\n\n' +
        'In pictures 1/19 Robert Mensah lifts the trophy Getty 2/19 Diallo leaves the hall with Kwame Boateng.'
    )
    expect(entities.people.map(({ name }) => name)).toEqual(['Amara Diallo'])
    expect(entities.people[0]?.mentions).toHaveLength(2)
  })

  it.each(['It rained all day and nobody went out.', 'On Monday in March the shops were closed.'])(
    'finds nothing in %j',
    async (text) => {
      expect((await analysisOf(text)).names).toEqual([])
    }
  )
})
