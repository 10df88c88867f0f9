import { describe, expect, test } from 'vitest'
import { FactsheetError } from '../../functions/errors.ts'
import { readSettings } from '../../infra/settings.ts'

describe('settings', () => {
  test('nothing given is a production stack', () => {
    expect(readSettings(undefined)).toEqual({
      stage: 'production',
      template: null,
      theme: null,
      pageSize: null,
      memory: 1769,
      timeout: 120,
      concurrency: 10,
      alarmEmail: null,
      kms: false,
      keepDays: null,
      logDays: 90,
      backfill: false
    })
  })

  test('each can be set, in cdk.json or as JSON on the command line', () => {
    const given = {
      stage: 'development',
      template: 'large-print',
      pageSize: 'letter',
      memory: 1024,
      timeout: 60,
      concurrency: 2,
      alarmEmail: 'desk@example.com',
      kms: true,
      keepDays: 365,
      logDays: 7,
      backfill: true
    }
    expect(readSettings(given)).toEqual({ ...given, theme: null })
    expect(readSettings(JSON.stringify(given))).toEqual({ ...given, theme: null })
  })

  test('a theme is read and checked before anything is built', () => {
    expect(readSettings({ theme: 'examples/theme/harbour.json' }).theme).toMatchObject({ name: 'harbour' })
    expect(refusalOf({ theme: 'examples/ferry-strike.txt' })).toMatchObject({ code: 'bad-theme' })
    expect(refusalOf({ theme: true })).toMatchObject({ code: 'bad-setting' })
  })

  test.each<[unknown, string, string]>([
    [{ stage: 'prod' }, 'bad-setting', 'production, development'],
    [{ template: '../secret' }, 'bad-setting', 'briefing, large-print'],
    [{ pageSize: 'A4' }, 'bad-setting', 'a4, letter'],
    [{ memory: 128 }, 'bad-setting', '512 to 10240'],
    [{ memory: '1024' }, 'bad-setting', 'a whole number'],
    [{ timeout: 901 }, 'bad-setting', '30 to 900'],
    [{ concurrency: 1 }, 'bad-setting', '2 to 1000'],
    [{ alarmEmail: 'nobody' }, 'bad-setting', 'an e-mail address'],
    [{ kms: 'yes' }, 'bad-setting', 'true or false'],
    [{ keepDays: 0 }, 'bad-setting', '1 to 36500'],
    [{ logDays: 8 }, 'bad-setting', '1, 3, 5, 7, 14'],
    [{ backfill: 1 }, 'bad-setting', 'true or false'],
    [{ memroy: 1024 }, 'unknown-setting', 'memory'],
    [{ toString: 1 }, 'unknown-setting', 'stage'],
    [[], 'bad-settings', 'one JSON object'],
    ['{stage:', 'bad-settings', 'one JSON object'],
    ['"development"', 'bad-settings', 'one JSON object']
  ])('%j is refused with %s and a remedy that says %j', (context, code, remedy) => {
    expect(refusalOf(context)).toMatchObject({ code, remedy: expect.stringContaining(remedy) })
  })
})

function refusalOf(context: unknown): FactsheetError | null {
  try {
    readSettings(context)
    return null
  } catch (error) {
    if (error instanceof FactsheetError) return error
    throw error
  }
}
