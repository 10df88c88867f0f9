import { describe, expect, it } from 'vitest'
import { UsageError } from '../../../cli/errors.ts'
import { readOptions } from '../../../cli/local/options.ts'
import { readLine } from '../../../cli/local/run-stack.ts'

describe('options of npm start', () => {
  const defaults = { once: false, port: 9300, folder: undefined, help: false }

  it.each([
    [[], defaults],
    [['--once'], { ...defaults, once: true, port: 0 }],
    [['--once', '--port', '9301'], { ...defaults, once: true, port: 9301 }],
    [['--port=0'], { ...defaults, port: 0 }],
    [['--port', '65535'], { ...defaults, port: 65_535 }],
    [['--folder', 'my objects'], { ...defaults, folder: 'my objects' }],
    [['-h'], { ...defaults, help: true }]
  ])('%j', (args, expected) => {
    expect(readOptions(args)).toEqual(expected)
  })

  it.each([
    [['--port', 'x']],
    [['--port', '']],
    [['--port', '-1']],
    [['--port', '65536']],
    [['--port', '80.5']],
    [['--port']],
    [['--folder', '']],
    [['--verbose']],
    [['news.txt']]
  ])('refuses %j', (args) => {
    expect(() => readOptions(args)).toThrow(UsageError)
  })
})

describe("a line of the function's log", () => {
  it('that is about one object becomes one line for the user', () => {
    const logged = {
      level: 'error',
      outcome: 'refused',
      key: 'a b+ü.txt',
      versionId: 'v1',
      durationMs: 7,
      code: 'empty',
      more: {}
    }
    const told = {
      outcome: 'refused',
      key: 'a b+ü.txt',
      versionId: 'v1',
      durationMs: 7,
      code: 'empty',
      error: null
    }
    expect(readLine(JSON.stringify(logged))).toEqual(told)
  })

  it('may lack everything but the outcome and the key', () => {
    const told = { outcome: 'made', key: 'k', versionId: null, durationMs: 0, code: null, error: null }
    expect(readLine('{"outcome":"made","key":"k","code":null,"durationMs":"7"}')).toEqual(told)
  })

  it.each([
    '(node:1) Warning: something',
    '',
    'null',
    '7',
    '"text"',
    '[]',
    '{}',
    '{"outcome":"made"}',
    '{"outcome":null,"key":null}',
    '{"outcome":"failed","key":7}',
    '{"outcome":'
  ])('of another kind is nothing: %j', (line) => {
    expect(readLine(line)).toBeNull()
  })
})
