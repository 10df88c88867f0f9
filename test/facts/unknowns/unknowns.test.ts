import { describe, expect, it } from 'vitest'
import { findQuotes } from '../../../functions/facts/quotes/quotes.ts'
import { findUnknowns } from '../../../functions/facts/unknowns/unknowns.ts'
import { analysisOf } from '../quotes/analysis-of.ts'

function unknowns(text: string): string[] {
  const analysis = analysisOf(text)
  return findUnknowns(analysis, findQuotes(analysis)).map(({ status, text: said }) => `${status}: ${said}`)
}

const UNKNOWN = [
  'It was not immediately clear who owned the dam.',
  'It is unclear whether the wall will hold.',
  'The cause of the fire remains unknown.',
  'The cause of the fire was not known on Tuesday.',
  'Few details of the deal have been made public.',
  'The names of the victims were not released.',
  'The victims have not been identified.',
  'The firm declined to comment.',
  'He declined to specify whether the sale would go on.',
  'She refused to say who had paid.',
  'The ministry did not respond to a request for comment.',
  'Police did not say how many people were held.',
  'The board has yet to announce a date.',
  'The dam was sold for an undisclosed sum.',
  'No one knows how the fire began.',
  'It remains to be seen if the wall will hold.',
  'It is too early to say what went wrong.',
  'The report could not be independently verified.',
  'There was no immediate claim of responsibility.',
  'The firm gave no details of the deal.',
  'The board left without giving a reason.',
  'Officials do not know why the pumps failed.',
  'The date is yet to be announced.',
  'Terms of the deal were not disclosed.'
]

const DENIED = [
  'The firm denied any wrongdoing.',
  'The minister denied that he had known of the leak.',
  'The firm rejected the allegations.',
  'The envoy dismissed the report as nonsense.',
  'He pleaded not guilty to all charges.',
  'The board disputes the claim.'
]

const NOTHING = [
  'The sky was clear.',
  'The water is not clear-cut evidence.',
  'She is well known in the village.',
  'He refused to leave the house.',
  'He declined the offer.',
  'He was denied entry at the gate.',
  'The court denied the motion.',
  'The tomb of the unknown soldier was cleaned.',
  'She did not know him.',
  'The firm released the names of the winners.',
  'The board gave details of the deal.',
  'They did not stay.',
  'The club rejected the bid.',
  'The council dismissed the coach.',
  'He made it clear that he would stay.',
  'The two villages disputed the border for years.',
  'The details were published in May.',
  'No trains ran on Sunday.',
  '“I don’t know why we came,” said Ines Duarte.'
]

describe('findUnknowns', () => {
  it.each(UNKNOWN)('is not known: %s', (text) => {
    expect(unknowns(text)).toEqual([`unknown: ${text}`])
  })
  it.each(DENIED)('is denied: %s', (text) => {
    expect(unknowns(text)).toEqual([`denied: ${text}`])
  })
  it.each(NOTHING)('says nothing of the kind: %s', (text) => {
    expect(unknowns(text)).toEqual([])
  })
  it('puts what is not known before what is denied, and says nothing twice', () => {
    const text = 'The firm denied any wrongdoing. The cause is unknown. The cause is unknown.'
    expect(unknowns(text).map((line) => line.split(':')[0])).toEqual(['unknown', 'denied'])
  })

  it('leaves out what hangs the sentence on the one before', () => {
    expect(unknowns('The dam broke. But the cause is unknown.')).toEqual(['unknown: The cause is unknown.'])
  })
})
