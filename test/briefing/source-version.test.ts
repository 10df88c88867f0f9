import { describe, expect, test } from 'vitest'
import { fromMetadata, isOlder, isSame, toMetadata } from '../../functions/briefing/source-version.ts'

const version = (versionId: string, sequencer: string | null, modified = '2026-01-01T00:00:00.000Z') => ({
  versionId,
  etag: `"${versionId}"`,
  sequencer,
  modified
})

describe('isOlder', () => {
  test.each([
    ['0055AED6DCD90281E5', '0055AED6DCD90281E6', true],
    ['0055AED6DCD90281E6', '0055AED6DCD90281E5', false],
    ['0A', '0A1', true],
    ['0A1', '0A', false],
    ['0a', '0B', true],
    ['9', '10', false]
  ])('sequencer %s before %s: %s', (a, b, expected) => {
    expect(isOlder(version('a', a), version('b', b))).toBe(expected)
  })

  test('goes by the time of the upload where a sequencer is missing', () => {
    const early = version('a', null, '2026-01-01T00:00:00.000Z')
    const late = version('b', '01', '2026-01-01T00:00:05.000Z')
    expect([isOlder(early, late), isOlder(late, early)]).toEqual([true, false])
  })

  test('no version is older than itself', () => {
    expect(isOlder(version('a', '01'), version('a', '02'))).toBe(false)
  })

  test('what carries no source is older than everything', () => {
    expect(isOlder(fromMetadata({}), version('a', '01'))).toBe(true)
  })
})

test('without versions the same bytes uploaded at another time are another upload', () => {
  const first = { ...version('null', null), etag: '"x"' }
  expect(isSame(first, first)).toBe(true)
  expect(isSame(first, { ...first, modified: '2026-01-02T00:00:00.000Z' })).toBe(false)
})

test('metadata gives the version back', () => {
  for (const one of [version('a', '01'), version('null', null)])
    expect(fromMetadata(toMetadata(one))).toEqual(one)
})
