import { describe, expect, it } from 'vitest'
import { tokenize } from '../../functions/text/tokens.ts'

describe('the small letters of a token', () => {
  it.each([
    ['The US has four ports.', ['the', 'US', 'has', 'four', 'ports', '.']],
    ['The WHO said so.', ['the', 'WHO', 'said', 'so', '.']],
    ['Then the US FDA agreed.', ['then', 'the', 'US', 'fda', 'agreed', '.']],
    ['They told us who said so.', ['they', 'told', 'us', 'who', 'said', 'so', '.']],
    ['WHO IS ANA RUIZ?', ['who', 'is', 'ana', 'ruiz', '?']],
    ['She IS late.', ['she', 'is', 'late', '.']]
  ])('%s', (text, lower) => {
    expect(tokenize(text).map((token) => token.lower)).toEqual(lower)
  })
})
