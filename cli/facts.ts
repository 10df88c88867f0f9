import { fstatSync } from 'node:fs'
import { basename } from 'node:path'
import { assertGrounded } from '../functions/grounding/assert-grounded.ts'
import { makeFactSheet } from '../functions/make-briefing.ts'
import { ARTICLE_HELP, ARTICLE_OPTIONS, briefingOptions, parse } from './arguments.ts'
import { UsageError } from './errors.ts'
import { forEachFile, readInput } from './files.ts'
import { Meter } from './jsonl/meter.ts'
import { answerLines } from './jsonl/run.ts'

const HELP = `factsheet facts FILE… [options]
factsheet facts --jsonl [--check]

Prints the fact sheet of each article as one line of JSON. With --jsonl it reads lines
{ "id", "text", "title"?, "published"?, "url"? } from standard input and prints, in the same order, lines
{ "id", "factSheet" } or { "id", "rejection": { "code", "message", "remedy" } }. Blank lines have no answer; a line that
is no article is answered with its number, and with id null where it has none.

  --jsonl               many articles, one a line, through standard input and output
${ARTICLE_HELP}

Exit code: 0 when every file was read, 1 when one was not, 2 when the command was not understood. With --jsonl a
rejection is an answer, and the exit code stays 0.`

const OPTIONS = { ...ARTICLE_OPTIONS, jsonl: { type: 'boolean' } } as const

export async function facts(args: string[]): Promise<number> {
  const { values, positionals } = parse(args, OPTIONS, 'facts')
  if (values.help) {
    console.log(HELP)
    return 0
  }
  const check = values.check ?? false
  if (values.jsonl) {
    if (positionals.length > 0)
      throw new UsageError('With --jsonl articles come from standard input, not from files.', 'facts')
    return answerStandardInput(check)
  }
  if (positionals.length === 0) throw new UsageError('Name at least one file, or use --jsonl.', 'facts')
  const options = briefingOptions(values)
  return forEachFile(positionals, async (path) => {
    const { sheet, evidence } = await makeFactSheet(
      { bytes: await readInput(path), name: basename(path) },
      options
    )
    if (check) assertGrounded(sheet, evidence)
    return JSON.stringify(sheet)
  })
}

/** Ends cleanly on Ctrl-C: the articles in work are finished and written. */
async function answerStandardInput(check: boolean): Promise<number> {
  const stopping = new AbortController()
  process.once('SIGINT', () => {
    stopping.abort()
    process.stdin.destroy()
  })
  const file = fstatSync(process.stdin.fd)
  const meter = new Meter(process.stderr, file.isFile() ? file.size : null)
  const streams = { input: process.stdin, output: process.stdout, meter, stop: stopping.signal }
  await answerLines(streams, { check })
  return stopping.signal.aborted ? INTERRUPTED : 0
}

/** What a shell expects of a program that Ctrl-C ended. */
const INTERRUPTED = 130
