import { describe, expect, it } from 'vitest'
import type { Question } from '../../../functions/fact-sheet.ts'
import { makeFactSheet } from '../../../functions/make-briefing.ts'

/** Headline, story, question, first answer; null where nothing is certain enough. */
const EXAMPLES: [title: string, text: string, question: Question, answer: string | null][] = [
  [
    'Four dead after ferry overturns off Palermo',
    'Four people died when a ferry overturned near Palermo on Monday. Divers searched the hull.',
    'how',
    'ferry overturns'
  ],
  [
    'Rescuers search river',
    'Three workers were injured when a crane fell and crushed a shed in Leeds. The site is closed.',
    'how',
    'a crane fell and crushed a shed'
  ],
  [
    'Senate suspends sitting',
    'The Senate suspended its sitting after Senate President Ana Ruiz read letters. It rose at noon.',
    'why',
    'Senate President Ana Ruiz read letters'
  ],
  [
    'Senate suspends sitting',
    'The Senate suspended its sitting after Senate President Ana Ruiz, who read letters. It rose at noon.',
    'why',
    null
  ],
  [
    'Poll is out',
    'The poll was taken September 16-19, 2016, among 600 voters. Few read it.',
    'when',
    'September 16-19, 2016'
  ],
  [
    'Council opens library',
    'The library opened after ministers agreed on a budget. Readers came in hundreds.',
    'how',
    null
  ],
  [
    'Thieves empty museum',
    'Thieves entered the museum by breaking a window. Nobody was hurt.',
    'how',
    'breaking a window'
  ],
  [
    'Race stopped early',
    'The race was stopped on Sunday. Two riders fell in treacherous conditions near Bergen.',
    'why',
    'treacherous conditions'
  ],
  [
    'Envoys meet in Oslo',
    'The envoys met in Oslo on Monday for ceasefire talks. Both sides sent ministers.',
    'why',
    'ceasefire talks'
  ],
  ['Bridge closed', 'The bridge was closed because of the incident. Drivers took the ferry.', 'why', null],
  ['Bridge closed', 'The bridge was closed after 6 a.m. on Monday. Drivers took the ferry.', 'why', null],
  [
    'Champion Maria Keller wins again',
    'The champion Maria Keller won in Zurich on Sunday. She had lost in May.',
    'who',
    'Maria Keller'
  ],
  ['A winter in Zurich', 'They’re usually artists who draw ferries. Nobody buys them.', 'who', null],
  [
    'A winter in Zurich',
    'A woman who fell into the harbour has thanked the crew of a ferry. It was the third rescue.',
    'who',
    'A woman'
  ],
  [
    'Ferry held in harbour',
    'The ferry was held because inspectors found a "deeply cracked" hull, the board said. It will sail again.',
    'why',
    'inspectors found a "deeply cracked" hull'
  ],
  [
    'Ferry held in harbour',
    'The ferry was held because two of the inspectors at the quay saw a crack below the water line. It will sail.',
    'why',
    'two of the inspectors at the quay saw a crack'
  ],
  [
    'Ten held at border',
    'Ten foreign teenagers were stopped at the border after crossing a river. Norda Radio told of it first.',
    'who',
    'Ten foreign teenagers'
  ],
  [
    'First Map of the Lund Reef Just Revealed Its Caves',
    'The map was drawn from the air in two years. It shows caves that nobody knew.',
    'who',
    'First Map of the Lund Reef'
  ],
  [
    'Ferry held in harbour',
    'The ferry was held on Tuesday. It was built in 1998 and has sailed twice a day.',
    'when',
    'Tuesday'
  ]
]

describe('the first answer', () => {
  it.each(EXAMPLES)('of "%s" / "%s" to %s is %s', async (title, text, question, answer) => {
    const { sheet } = await makeFactSheet({ bytes: new TextEncoder().encode(text), text }, { title })
    expect(sheet.fiveWs[question][0]?.text ?? null).toBe(answer)
  })

  it('to "what" has its subject where nothing else names it', async () => {
    const text =
      'Foreign readers may have noticed a fuss about Ana Ruiz because she won. She left on Monday. Ana Ruiz is out.'
    const { sheet } = await makeFactSheet({ bytes: new TextEncoder().encode(text), text })
    expect(sheet.fiveWs.what[0]?.text).toBe('Foreign readers may have noticed a fuss about Ana Ruiz')
  })

  it('to "where" is a building when something is put in it', async () => {
    const text =
      'President Ruth Adler met Prime Minister Tom Hale at Leeds University on Monday. The visit to Leeds University lasted two hours.'
    const { sheet } = await makeFactSheet(
      { bytes: new TextEncoder().encode(text), text },
      { title: 'Adler meets Hale' }
    )
    expect(sheet.fiveWs.where.map(({ text }) => text)).toContain('Leeds University')
  })
})
