import { describe, expect, it } from 'vitest'
import { findQuotes } from '../../../functions/facts/quotes/quotes.ts'
import { analysisOf } from './analysis-of.ts'

const said = (text: string): string[] =>
  findQuotes(analysisOf(text, { 'Maria Wallace': 'person' }))
    .sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0))
    .map(({ kind, speaker, text: words }) => `${kind} ${speaker?.name} (${speaker?.entity ?? '-'}): ${words}`)

describe('labels of speakers', () => {
  it('reads a transcript, whole paragraphs at a time', () => {
    expect(
      said(
        'Maria Wallace asked the questions.\n\nWALLACE: Good evening. What now?\n\nJOHN DUARTE: We will build ships. They will be safe.'
      )
    ).toEqual([
      'direct WALLACE (Maria Wallace): Good evening. What now?',
      'direct JOHN DUARTE (-): We will build ships. They will be safe.'
    ])
  })

  it('reads a transcript that is quoted line by line', () => {
    const text =
      'The host asked about the boats.\n\n“WALLACE: Will they sail?\n\n“DUARTE: They will sail on Monday.\n\n“WALLACE: Are you sure of that?'
    expect(said(text)).toContain('direct DUARTE (-): They will sail on Monday.')
  })

  it('knows labels in small letters by their coming again', () => {
    const text = 'Ana Lee: Who is there?\n\nOla Berg: It is me.\n\nAna Lee: Come in.'
    expect(said(text)).toHaveLength(3)
  })

  it.each([
    'UPDATE: The road is open.',
    'The hall is full.\n\nTwitter: Ana Lee\n\nThe doors open at ten.\n\nTwitter: Ben Okoro',
    'Ana Lee: Who is there?',
    'Date: Monday.\n\nPlace: The hall.\n\nPrice: Free.',
    'At 10:30 they left.'
  ])('%j → nothing', (text) => {
    expect(said(text)).toEqual([])
  })
})
