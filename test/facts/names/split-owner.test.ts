import { describe, expect, it } from 'vitest'
import type { Sentence } from '../../../functions/facts/analysis.ts'
import { textOf } from '../../../functions/facts/names/mentions.ts'
import { splitOfficer, splitOwner, splitSpeaker } from '../../../functions/facts/names/split-owner.ts'
import { tokenize } from '../../../functions/text/tokens.ts'

const body = (source: string) => {
  const tokens = tokenize(source)
  const sentence: Sentence = { start: 0, end: source.length, index: 0, paragraph: 0, source, tokens }
  return { from: 0, to: tokens.length, type: 'organization' as const, sentence }
}

describe('splitOwner', () => {
  it.each([
    ["Kenya's Civil Aviation Authority", ['place Kenya', 'organization Civil Aviation Authority']],
    ['Progress Party’s Youth Department', ['organization Progress Party', 'organization Youth Department']],
    ["McDonald's Holding", ["organization McDonald's Holding"]],
    ["National Women's League", ["organization National Women's League"]],
    ["People's Bank", ["organization People's Bank"]],
    ["Harbour Authority's", ["organization Harbour Authority's"]]
  ])('reads %s as %j', (source, names) => {
    expect(splitOwner(body(source)).map((found) => `${found.type} ${textOf(found)}`)).toEqual(names)
  })
})

describe('splitOfficer', () => {
  it.each([
    ['Upper House Speaker Femi Okoro', ['organization Upper House', 'person Femi Okoro']],
    ['Office of the Secretary General', ['organization Office of the Secretary General']],
    ['Coach Drivers Union', ['organization Coach Drivers Union']],
    ['Borea Captain Cook Foundation', ['organization Borea Captain Cook Foundation']]
  ])('reads %s as %j', (source, names) => {
    expect(splitOfficer(body(source)).map((found) => `${found.type} ${textOf(found)}`)).toEqual(names)
  })
})

describe('splitSpeaker', () => {
  it.each([
    ['Anna Okoro for Lake Watch', ['person Anna Okoro', 'organization Lake Watch']],
    ['Anna Okoro for', ['organization Anna Okoro for']],
    ['Anna Okoro Centre for Health', ['organization Anna Okoro Centre for Health']],
    ['Harbour Council for Health', ['organization Harbour Council for Health']]
  ])('reads %s as %j', (source, names) => {
    expect(splitSpeaker(body(source)).map((found) => `${found.type} ${textOf(found)}`)).toEqual(names)
  })
})
