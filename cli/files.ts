import { readFile } from 'node:fs/promises'
import { asFactsheetError, type FactsheetError } from '../functions/errors.ts'
import { UnreadableFile } from './errors.ts'
import { Progress } from './progress.ts'

export async function readInput(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new UnreadableFile(path, cause)
  }
}

/** Does the work for each file in turn; one that fails is reported and the rest goes on. Returns the exit code. */
export async function forEachFile(
  paths: readonly string[],
  work: (path: string) => Promise<void>
): Promise<number> {
  const progress = new Progress(paths.length)
  let failed = 0
  for (const path of paths) {
    try {
      await work(path)
    } catch (error) {
      failed++
      progress.clear()
      console.error(`${path}: ${describe(asFactsheetError(error))}`)
    }
    progress.step()
  }
  return failed > 0 ? 1 : 0
}

export const describe = ({ message, remedy, code }: FactsheetError): string =>
  `${message} ${remedy} [${code}]`
