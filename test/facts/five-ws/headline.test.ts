import { describe, expect, it } from 'vitest'
import { readHeadline } from '../../../functions/facts/five-ws/headline.ts'
import { answerWhat } from '../../../functions/facts/five-ws/what.ts'
import { sheetParts } from '../support.ts'

describe('the predicate of a headline', () => {
  it.each([
    ['Oslo bans diesel cars from 2030', 'bans diesel cars'],
    ['Ferry crews to strike over new safety rules', 'to strike over new safety rules'],
    ['Norway’s Prime Minister Resigns After Vote', 'Resigns'],
    ['Bridge collapse: Mayor orders inquiry into repairs', 'orders inquiry into repairs'],
    ['Mayor narrowly avoids defeat', 'narrowly avoids defeat'],
    ['Doctors name new virus', 'name new virus'],
    ['Anna Berg and Per Dahl win chess title', 'win chess title'],
    ['Four killed in factory fire', 'Four killed in factory fire'],
    ['Dozens injured as stage collapses', 'Dozens injured'],
    ['Company agrees to sell its ships', 'agrees to sell its ships'],
    ['Premier flies to Lima to sign treaty', 'flies to Lima'],
    ['Mayor quits: ‘I am tired’', 'quits'],
    ['‘We found her!’: Video shows rescue of diver', 'shows rescue of diver']
  ])('%s · %s', (title, what) => {
    const analysis = sheetParts('The article itself tells more about it.', { title })
    expect(answerWhat(analysis, readHeadline(analysis))[0]?.text).toBe(what)
  })

  it.each(['A winter in the north', 'The long road to Lima', 'Opinion'])('%s has no verb', (title) => {
    expect(readHeadline(sheetParts('The article itself tells more.', { title }))).toBeNull()
  })
})
