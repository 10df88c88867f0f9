import { RetentionDays } from 'aws-cdk-lib/aws-logs'
import { PAGE_SIZES, type PageSize, TEMPLATES } from '../functions/options.ts'
import { loadTheme } from '../functions/page/theme/load-theme.ts'
import type { PackedTheme } from '../functions/page/theme/packed-theme.ts'
import { BadSetting, BadSettings, UnknownSetting } from './errors.ts'

const STAGES = ['production', 'development'] as const
export type Stage = (typeof STAGES)[number]

/** What a deployment may choose; everything else about the stack is fixed in this folder. */
export interface Settings {
  /** Production keeps buckets, their content and logs when the stack is deleted; development removes them. */
  stage: Stage
  /** The page's template where an upload doesn't name its own; null is the project's default. */
  template: (typeof TEMPLATES)[number] | null
  /** A look of one's own: the path of its JSON file from the project's root. It is the default where `template` is null. */
  theme: PackedTheme | null
  /** The page's size where an upload doesn't name its own; null is the template's. */
  pageSize: PageSize | null
  /** The function's memory in MB; 1,769 MB are one whole processor. */
  memory: number
  /** The longest that a batch of up to ten articles may take, in seconds. */
  timeout: number
  /** How many copies of the function the queue may run at once. */
  concurrency: number
  /** Who is told when an alarm goes off; null tells nobody. */
  alarmEmail: string | null
  /** Encrypts both data buckets with a key of the account's own instead of S3's. */
  kms: boolean
  /** Days after which articles, briefings and their older versions are deleted; null keeps the current ones. */
  keepDays: number | null
  /** Days for which the function's log and the buckets' access logs are kept. */
  logDays: RetentionDays
  /** Adds the state machine that sends a whole prefix through the same queue. */
  backfill: boolean
}

type Reader<T> = (name: string, value: unknown) => T
type Field<T> = { fallback: T; read: Reader<T> }

const FIELDS: { [K in keyof Settings]: Field<Settings[K]> } = {
  stage: { fallback: 'production', read: oneOf(STAGES) },
  template: { fallback: null, read: orNull(oneOf(TEMPLATES)) },
  theme: { fallback: null, read: orNull(themeFile) },
  pageSize: { fallback: null, read: orNull(oneOf(PAGE_SIZES)) },
  memory: { fallback: 1769, read: wholeNumber(512, 10_240) },
  timeout: { fallback: 120, read: wholeNumber(30, 900) },
  concurrency: { fallback: 10, read: wholeNumber(2, 1000) },
  alarmEmail: {
    fallback: null,
    read: orNull(matching(/^[^\s@]{1,64}@[^\s@]{1,190}$/, 'an e-mail address or null'))
  },
  kms: { fallback: false, read: trueOrFalse },
  keepDays: { fallback: null, read: orNull(wholeNumber(1, 36_500)) },
  logDays: { fallback: RetentionDays.THREE_MONTHS, read: retentionDays },
  backfill: { fallback: false, read: trueOrFalse }
}

/** Reads what stands under "factsheet" in the CDK context. Throws a FactsheetError that names what to mend. */
export function readSettings(context: unknown): Settings {
  const given = asObject(context)
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(FIELDS, name)) throw new UnknownSetting(name, Object.keys(FIELDS))
  }
  const setting = <K extends keyof Settings>(name: K): Settings[K] => {
    const field = FIELDS[name]
    return given[name] === undefined ? field.fallback : field.read(name, given[name])
  }
  return {
    stage: setting('stage'),
    template: setting('template'),
    theme: setting('theme'),
    pageSize: setting('pageSize'),
    memory: setting('memory'),
    timeout: setting('timeout'),
    concurrency: setting('concurrency'),
    alarmEmail: setting('alarmEmail'),
    kms: setting('kms'),
    keepDays: setting('keepDays'),
    logDays: setting('logDays'),
    backfill: setting('backfill')
  }
}

/** `-c factsheet=…` on the command line hands the object over as a string. */
function asObject(context: unknown): Record<string, unknown> {
  if (context === undefined) return {}
  const value = typeof context === 'string' ? parse(context) : context
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new BadSettings('they are not an object')
  }
  return Object.fromEntries(Object.entries(value))
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw new BadSettings(error instanceof Error ? error.message : String(error))
  }
}

function oneOf<T extends string>(allowed: readonly T[]): Reader<T> {
  return (name, value) => {
    const found = allowed.find((one) => one === value)
    if (found === undefined) throw new BadSetting(name, value, `one of: ${allowed.join(', ')}`)
    return found
  }
}

function matching(pattern: RegExp, allowed: string): Reader<string> {
  return (name, value) => {
    if (typeof value !== 'string' || !pattern.test(value)) throw new BadSetting(name, value, allowed)
    return value
  }
}

function wholeNumber(least: number, most: number): Reader<number> {
  return (name, value) => {
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value
    throw new BadSetting(name, value, `a whole number from ${least} to ${most}`)
  }
}

function orNull<T>(read: Reader<T>): Reader<T | null> {
  return (name, value) => (value === null ? null : read(name, value))
}

function trueOrFalse(name: string, value: unknown): boolean {
  if (typeof value !== 'boolean') throw new BadSetting(name, value, 'true or false')
  return value
}

function themeFile(name: string, value: unknown): PackedTheme {
  if (typeof value !== 'string') throw new BadSetting(name, value, "the path of a theme's JSON file, or null")
  return loadTheme(value)
}

/** CloudWatch knows certain lengths only. */
function retentionDays(name: string, value: unknown): RetentionDays {
  const lengths = Object.values(RetentionDays).filter((days) => typeof days === 'number' && days < 9999)
  const found = lengths.find((days) => days === value)
  if (typeof found !== 'number') throw new BadSetting(name, value, `one of: ${lengths.join(', ')}`)
  return found
}
