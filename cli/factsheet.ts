#!/usr/bin/env node
import '../functions/compile-patterns-once.ts'
import { asFactsheetError, Refusal } from '../functions/errors.ts'
import { ENGINE } from '../functions/version.ts'
import { UsageError } from './errors.ts'
import { facts } from './facts.ts'
import { describe } from './files.ts'
import { make } from './make.ts'
import { verify } from './verify.ts'

const HELP = `factsheet turns an article into a one-page PDF briefing; every line of it is cut out of the article.

  factsheet make FILE…      writes FILE.pdf and FILE.json
  factsheet facts FILE…     prints the fact sheet as JSON, one line an article
  factsheet facts --jsonl   the same for many articles, through standard input and output
  factsheet verify FILE…    says whether every line of a briefing still holds
  factsheet backfill        has articles made that lie in the deployed stack's bucket already

factsheet COMMAND --help tells more; factsheet --version prints the version.`

const COMMANDS: Record<string, (args: string[]) => Promise<number>> = {
  make,
  facts,
  verify,
  // Others need not wait until AWS's client is loaded.
  backfill: async (args) => (await import('./backfill.ts')).backfill(args)
}

async function main([name, ...args]: string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === undefined) {
    console.log(HELP)
    return name === undefined ? 2 : 0
  }
  if (name === '--version') {
    console.log(ENGINE)
    return 0
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) throw new UsageError(`There is no command called ${JSON.stringify(name)}.`)
  return command(args)
}

// A reader that closes the pipe early ("| head") has what it wanted.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0)
  throw error
})

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  console.error(describe(asFactsheetError(error)))
  // What is refused before any file is read stood on the command line.
  process.exitCode = error instanceof UsageError || error instanceof Refusal ? 2 : 1
}
