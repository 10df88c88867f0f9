import { FactsheetError } from '../errors.ts'
import type { Upload } from './events.ts'
import type { Outcome } from './outcome.ts'

/** One object's work. */
export interface Line {
  upload: Upload | null
  outcome: Outcome['outcome'] | 'failed'
  code?: string
  durationMs: number
  error?: unknown
  messageId: string
  requestId: string
  functionName: string
  now: number
}

const MESSAGES: Readonly<Record<Line['outcome'], string>> = {
  made: 'Briefing made',
  refused: 'Article refused',
  unchanged: 'Briefing was up to date',
  superseded: 'A newer version has been worked off',
  gone: 'Article is gone',
  ignored: 'Not an article',
  failed: 'Work failed'
}
const LEVELS: Readonly<Partial<Record<Line['outcome'], string>>> = { refused: 'WARN', failed: 'ERROR' }

const METRICS = [
  { Name: 'BriefingsMade', Unit: 'Count' },
  { Name: 'ArticlesRefused', Unit: 'Count' },
  { Name: 'Faults', Unit: 'Count' },
  { Name: 'BriefingDuration', Unit: 'Milliseconds' }
]

/**
 * A line of log that is its own metrics: CloudWatch's embedded metric format. It must reach stdout as it is; console.log
 * would wrap it where the function logs JSON.
 */
export function lineOf(line: Line): string {
  const { upload, outcome, durationMs, code, error, messageId, requestId, functionName, now } = line
  const metrics = METRICS.filter(({ Name }) => Name !== 'BriefingDuration' || outcome === 'made')
  return printable({
    timestamp: new Date(now).toISOString(),
    level: LEVELS[outcome] ?? 'INFO',
    message: MESSAGES[outcome],
    outcome,
    ...(upload ? { bucket: upload.bucket, key: upload.key, versionId: upload.versionId } : {}),
    durationMs,
    ...(code === undefined ? {} : { code }),
    ...(error === undefined ? {} : detailsOf(error)),
    messageId,
    requestId,
    FunctionName: functionName,
    BriefingsMade: Number(outcome === 'made'),
    ArticlesRefused: Number(outcome === 'refused'),
    Faults: Number(outcome === 'failed'),
    ...(outcome === 'made' ? { BriefingDuration: durationMs } : {}),
    _aws: {
      Timestamp: now,
      CloudWatchMetrics: [{ Namespace: 'Factsheet', Dimensions: [['FunctionName']], Metrics: metrics }]
    }
  })
}

/** Characters that JSON leaves as they are and that a terminal or a viewer of logs may obey: controls, line ends, directions. */
const OBEYED = /[\p{Cc}\p{Cf}\u2028\u2029]/gu

function printable(line: object): string {
  return JSON.stringify(line).replace(OBEYED, escapeUnits)
}

const escapeUnits = (character: string): string =>
  Array.from({ length: character.length }, (_, at) => escapeUnit(character.charCodeAt(at))).join('')

const escapeUnit = (unit: number): string => `\\u${unit.toString(16).padStart(4, '0')}`

function detailsOf(error: unknown): { code: string; error: string; stack?: string } {
  if (!(error instanceof Error)) return { code: 'unknown', error: String(error) }
  const code = error instanceof FactsheetError ? error.code : error.name
  return { code, error: error.message, ...(error.stack === undefined ? {} : { stack: error.stack }) }
}
