import { BadTheme } from './theme-errors.ts'

export type Fields = Map<string, unknown>

/** An object whose fields are all known. Throws BadTheme. */
export function fieldsOf(value: unknown, path: string, known: readonly string[]): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BadTheme(path, 'is not an object', `Write it as an object with any of: ${known.join(', ')}.`)
  const fields: Fields = new Map(Object.entries(value))
  for (const name of fields.keys()) {
    if (!known.includes(name))
      throw new BadTheme(under(path, name), 'is not known', `Use any of: ${known.join(', ')}.`)
  }
  return fields
}

export const under = (path: string, name: string): string => (path === 'the file' ? name : `${path}.${name}`)

/** A text that follows a pattern. Throws BadTheme. */
export function textAt(value: unknown, path: string, pattern: RegExp, allowed: string): string {
  if (typeof value !== 'string' || !pattern.test(value))
    throw new BadTheme(path, `can't be ${shown(value)}`, `Use ${allowed}.`)
  return value
}

export function numberAt(value: unknown, path: string, least: number, most: number): number {
  if (typeof value !== 'number' || !(value >= least && value <= most))
    throw new BadTheme(path, `can't be ${shown(value)}`, `Use a number from ${least} to ${most}.`)
  return value
}

export const oneOf = <T extends string>(value: unknown, path: string, allowed: readonly T[]): T => {
  const found = allowed.find((one) => one === value)
  if (found === undefined)
    throw new BadTheme(path, `can't be ${shown(value)}`, `Use one of: ${allowed.join(', ')}.`)
  return found
}

const LONGEST_SHOWN = 60

function shown(value: unknown): string {
  const text = value === undefined ? 'left out' : JSON.stringify(value)
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text
}
