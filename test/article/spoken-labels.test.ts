import { describe, expect, it } from 'vitest'
import { spokenFrom } from '../../functions/article/spoken-labels.ts'

const behind = (...paragraphs: string[]): (string | null)[] => {
  const text = paragraphs.join('\n')
  let start = 0
  const spans = paragraphs.map((one) => {
    const span = { start, end: start + one.length }
    start = span.end + 1
    return span
  })
  const from = spokenFrom(text, spans)
  return spans.map(({ end }, index) => {
    const at = from.get(index)
    return at === undefined ? null : text.slice(at, end)
  })
}

describe('the labels of an interview', () => {
  it.each([
    [
      ['Q: Why?', 'A: Rain.', 'Q: Where?', 'A: Here.'],
      ['Why?', 'Rain.', 'Where?', 'Here.']
    ],
    [
      ['Q. Why?', 'A. Rain.', 'More.', 'Q. Where?', 'A. Here.'],
      ['Why?', 'Rain.', null, 'Where?', 'Here.']
    ],
    [
      ['Question 1: Why?', 'Answer: Rain.', 'Question 2: Where?', 'Answer: Here.'],
      ['Why?', 'Rain.', 'Where?', 'Here.']
    ],
    [
      ['Q – Why?', 'A – Rain.', 'Q – Where?', 'A – Here.'],
      ['Why?', 'Rain.', 'Where?', 'Here.']
    ]
  ])('%j stand before %j', (paragraphs, expected) => {
    expect(behind(...paragraphs)).toEqual(expected)
  })

  it.each([
    [['A. Oats', 'B. Rye', 'A. Wheat']],
    [['Q: Why?', 'A: Rain.']],
    [['Questions remain: why did it fall?', 'Answers: none.', 'Q is a letter.', 'A is one, too.']]
  ])('are not seen in %j', (paragraphs) => {
    expect(behind(...paragraphs)).toEqual(paragraphs.map(() => null))
  })
})
