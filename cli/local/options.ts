import { parseArgs } from 'node:util'
import { UsageError } from '../errors.ts'

export const HELP = `npm start -- [options]

Plays the whole stack on this machine: no account, no Docker, no network. Makes the briefing of the example article, then waits
for your uploads until Ctrl-C.

  --once           end after the example
  --port NUMBER    of the S3 endpoint; 9300 if not given, any free one with 0
  --folder DIR     where objects live; .local in the project if not given
  -h, --help       this text`

export interface StartOptions {
  once: boolean
  port: number
  folder: string | undefined
  help: boolean
}

const DEFAULT_PORT = 9300

export function readOptions(args: string[]): StartOptions {
  const { once, port, folder, help } = parse(args)
  if (folder === '') throw new UsageError('--folder must not be empty.')
  return {
    once: once ?? false,
    port: port === undefined ? (once ? 0 : DEFAULT_PORT) : readPort(port),
    folder,
    help: help ?? false
  }
}

function readPort(text: string): number {
  const port = Number(text)
  if (/^\d+$/u.test(text) && port <= 65_535) return port
  throw new UsageError(`--port can't be ${JSON.stringify(text)}; it is a number from 0 to 65535.`)
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        once: { type: 'boolean' },
        port: { type: 'string' },
        folder: { type: 'string' },
        help: { type: 'boolean', short: 'h' }
      }
    }).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
