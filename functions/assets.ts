import { readFileSync } from 'node:fs'

/**
 * Reads a data file that ships beside the code, by its path from the project's root. Bundles keep the floor plan
 * (`functions/<name>.mjs` with `templates/…` and `functions/facts/…` beside it), so the same path holds in both.
 */
export function readAsset(path: string): Buffer {
  return readFileSync(new URL(`../${path}`, import.meta.url))
}
