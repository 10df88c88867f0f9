import { describe, expect, it } from 'vitest'
import { findQuotes } from '../../../functions/facts/quotes/quotes.ts'
import { standaloneSpans } from '../../../functions/facts/statements/trim.ts'
import { sheetParts } from '../support.ts'

function alone(text: string): string {
  const analysis = sheetParts(text)
  const [sentence] = analysis.sentences
  if (!sentence) return ''
  return standaloneSpans(analysis, sentence, findQuotes(analysis))
    .map(({ start, end }) => text.slice(start, end))
    .join(' | ')
}

describe('what of a sentence stands alone', () => {
  it.each([
    ['Analysts say that prices will fall by a tenth.', 'prices will fall by a tenth.'],
    [
      'The union said about 900 workers would take part in the new strike.',
      'about 900 workers would take part in the new strike.'
    ],
    ['However, the road was never built.', 'the road was never built.'],
    ['So far none of the dogs has been ill.', 'So far none of the dogs has been ill.'],
    [
      'Ana Ruiz doubts that any court would enforce the new order.',
      'Ana Ruiz doubts that any court would enforce the new order.'
    ],
    [
      'The agency suspects that the new salsa is to blame for it.',
      'The agency suspects that the new salsa is to blame for it.'
    ],
    [
      'Few experts believe that the new wall will last until May.',
      'Few experts believe that the new wall will last until May.'
    ],
    [
      'He wrote that he would “defend the mayor (whoever that is) and the plan” again.',
      'He wrote that he would “defend the mayor (whoever that is) and the plan” again.'
    ],
    ['And, thanks to the rain, the road was never built.', 'thanks to the rain, the road was never built.'],
    ['(LNA file) But the road was never built.', 'the road was never built.'],
    ['The dam (built in 1911) broke on Tuesday.', 'The dam | broke on Tuesday.'],
    [
      'Critics called the plan for the harbour a waste aimed at pleasing the firm.',
      'Critics called the plan for the harbour a waste aimed at pleasing the firm.'
    ],
    [
      'Ann Lee described the new harbour road as a gift that helps the rich.',
      'Ann Lee described the new harbour road as a gift that helps the rich.'
    ],
    [
      'When advisers suggested that the port buy more of it in May, the mayor was not pleased.',
      'When advisers suggested that the port buy more of it in May, the mayor was not pleased.'
    ],
    [
      'Lund has reported 7 cases of flu, while Port Selby has two.',
      'Lund has reported 7 cases of flu, while Port Selby has two.'
    ],
    ['He said it was over for the town.', 'He said it was over for the town.']
  ])('%s → %s', (text, expected) => {
    expect(alone(text)).toBe(expected)
  })
})
