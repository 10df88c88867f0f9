import { readFile } from 'node:fs/promises'
import { asFactsheetError, type FactsheetError } from '../functions/errors.ts'
import { UnreadableFile } from './errors.ts'
import { writeLine } from './lines.ts'
import { Progress } from './progress.ts'

export async function readInput(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new UnreadableFile(path, cause)
  }
}

/**
 * Does the work for each file in turn and prints what it returns; one that fails is reported and the rest goes on. Returns
 * the exit code.
 */
export async function forEachFile(
  paths: readonly string[],
  work: (path: string) => Promise<string>
): Promise<number> {
  const progress = new Progress(paths.length)
  let failed = 0
  for (const path of paths) {
    try {
      const answer = await work(path)
      progress.clear()
      await writeLine(process.stdout, answer)
    } catch (error) {
      failed++
      progress.clear()
      const told = describe(asFactsheetError(error))
      console.error(told.includes(path) ? told : `${path}: ${told}`)
    }
    progress.step()
  }
  return failed > 0 ? 1 : 0
}

export const describe = ({ message, remedy, code }: FactsheetError): string =>
  `${message} ${remedy} [${code}]`
