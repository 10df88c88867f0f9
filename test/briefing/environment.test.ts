import { expect, test } from 'vitest'
import { BadEnvironment, readEnvironment } from '../../functions/briefing/environment.ts'

test('defaults hold where nothing is set', () => {
  expect(readEnvironment({ OUTPUT_BUCKET: 'out' })).toEqual({
    outputBucket: 'out',
    page: {},
    maxReceiveCount: 5
  })
})

test('all variables are read', () => {
  const variables = {
    OUTPUT_BUCKET: 'out',
    TEMPLATE: 'briefing',
    PAGE_SIZE: 'letter',
    MAX_RECEIVE_COUNT: '3'
  }
  expect(readEnvironment(variables)).toEqual({
    outputBucket: 'out',
    page: { template: 'briefing', pageSize: 'letter' },
    maxReceiveCount: 3
  })
})

test.each([
  [{}],
  [{ OUTPUT_BUCKET: 'out', PAGE_SIZE: 'a0' }],
  [{ OUTPUT_BUCKET: 'out', MAX_RECEIVE_COUNT: '0' }],
  [{ OUTPUT_BUCKET: 'out', MAX_RECEIVE_COUNT: 'five' }]
])('%j is refused', (variables) => {
  expect(() => readEnvironment(variables)).toThrow(BadEnvironment)
})
