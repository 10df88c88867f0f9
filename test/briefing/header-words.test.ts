import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeHeader } from '../../functions/briefing/header-words.ts'

describe('decodeHeader', () => {
  test.each([
    ['A plain title', 'A plain title'],
    ['=?UTF-8?B?w5xiZXI=?=', 'Über'],
    ['=?utf-8?Q?=C3=9Cber_uns?=', 'Über uns'],
    ['=?UTF-8?Q?Caf?= =?UTF-8?Q?=C3=A9?=', 'Café'],
    ['=?UTF-8?Q?=E6=97?= =?UTF-8?Q?=A5?=', '日'],
    ['=?ISO-8859-1?Q?Z=FCrich?=', 'Zürich'],
    ['Vote in =?UTF-8?Q?Z=C3=BCrich?= today', 'Vote in Zürich today'],
    ['%C3%9Cber%20uns', 'Über uns'],
    ['Prices up 50%20 more', 'Prices up 50%20 more'],
    ['50%', '50%'],
    ['100%ZZ', '100%ZZ'],
    ['%E6%97', '%E6%97'],
    ['=?UTF-8?X?abc?=', '=?UTF-8?X?abc?='],
    ['', '']
  ])('%j is %j', (given, expected) => {
    expect(decodeHeader(given)).toBe(expected)
  })

  test('gives back what was encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const encoded = `=?UTF-8?B?${Buffer.from(text, 'utf8').toString('base64')}?=`
        expect(decodeHeader(encoded)).toBe(text)
      })
    )
  })
})
