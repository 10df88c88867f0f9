import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { PackedTheme } from './packed-theme.ts'
import { readTheme } from './read-theme.ts'
import { BadTheme } from './theme-errors.ts'

/** A theme's JSON file, checked; the files that it names lie beside it. Throws BadTheme. */
export function loadTheme(path: string): PackedTheme {
  const open = (file: string): Uint8Array => readOrRefuse(resolve(dirname(path), file), `the file ${file}`)
  return readTheme(parsed(readOrRefuse(path, `the file ${path}`)), open)
}

function readOrRefuse(path: string, called: string): Buffer {
  try {
    return readFileSync(path)
  } catch (cause) {
    throw new BadTheme(
      called,
      "can't be read",
      'Check the path; a theme names its files as seen from where it lies.',
      {
        cause
      }
    )
  }
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch (cause) {
    throw new BadTheme(
      'the file',
      'is not JSON',
      'Mend it; an editor that knows theme.schema.json shows where.',
      { cause }
    )
  }
}
