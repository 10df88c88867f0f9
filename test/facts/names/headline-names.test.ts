import { describe, expect, it } from 'vitest'
import { checkHeadline } from '../../../functions/facts/names/headline-names.ts'
import { textOf } from '../../../functions/facts/names/mentions.ts'
import { marked } from './marked.ts'

/** The names of the headline that stay; the second text is the body. */
function kept(headline: string, body: string): string[] {
  const parts = [headline, body].map((text, i) => {
    const { sentences, names } = marked(text)
    const sentence = { ...sentences[0], index: i - 1 }
    return { sentence, found: names.map(({ from, to, type }) => ({ from, to, type, sentence })) }
  })
  const found = checkHeadline(
    parts.flatMap((part) => part.found),
    parts.map(({ sentence }) => sentence)
  )
  return found.filter(({ sentence }) => sentence.index < 0).map(textOf)
}

describe('checkHeadline', () => {
  it.each([
    ['[Traffic] Slows In The Whole City', 'Because of traffic [Ada Okoro] came late.', []],
    ['[TRAFFIC] SLOWS IN THE WHOLE CITY', 'It was hot.', []],
    ['[Late Okoro] Honoured With New Statue', '[Ada Okoro] died in May.', ['Okoro']],
    ['[Storm Delays Mayor Okoro] At Harbour', 'Mayor [Okoro] came late.', ['Okoro']],
    ['[Carlos Ruiz] Wins The Harbour Prize', 'The poet [Ruiz] smiled.', ['Carlos Ruiz']],
    ['[Femi Adewale] Wins The Harbour Prize', 'The poet smiled.', ['Femi Adewale']],
    ['{Harbour Radio} Wins The Great Prize', 'The station smiled.', ['Harbour Radio']],
    ['The mayor thanks [Traffic] for a quiet night', 'It was hot.', ['Traffic']]
  ])('%s', (headline, body, names) => {
    expect(kept(headline, body)).toEqual(names)
  })
})
