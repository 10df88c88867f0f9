import { UnplayableTemplate } from './errors.ts'
import { isObject, type Json, type JsonObject, numberAt, textAt } from './json.ts'

type Test = (expected: Json, found: Json | undefined) => boolean

const text = (found: Json | undefined): string | undefined => (typeof found === 'string' ? found : undefined)

/** EventBridge's content filters, as its user guide lists them. */
const FILTERS: Record<string, Test> = {
  prefix: (expected, found) => affix(expected, found, (a, b) => a.startsWith(b)),
  suffix: (expected, found) => affix(expected, found, (a, b) => a.endsWith(b)),
  'equals-ignore-case': (expected, found) =>
    text(found)?.toLowerCase() === textAt(expected, 'equals-ignore-case').toLowerCase(),
  exists: (expected, found) => (found !== undefined) === expected,
  'anything-but': (expected, found) => found !== undefined && !excluded(expected, found),
  numeric: (expected, found) =>
    typeof found === 'number' && Array.isArray(expected) && compares(expected, found)
}

/** Whether an event fits a rule's pattern. Throws where the pattern uses a filter that is not known here. */
export function matchesPattern(pattern: JsonObject, event: Json | undefined): boolean {
  return Object.entries(pattern).every(([name, expected]) => {
    const found = isObject(event) ? event[name] : undefined
    if (Array.isArray(expected)) return expected.some((one) => matchesAny(one, found))
    if (isObject(expected)) return matchesPattern(expected, found)
    throw new UnplayableTemplate(`the event pattern of ${name} is neither a list nor an object`)
  })
}

/** A list in the event fits when one of its values does. */
function matchesAny(expected: Json, found: Json | undefined): boolean {
  return Array.isArray(found) ? found.some((one) => matchesOne(expected, one)) : matchesOne(expected, found)
}

function matchesOne(expected: Json, found: Json | undefined): boolean {
  if (!isObject(expected)) return expected === found
  return Object.entries(expected).every(([name, argument]) => {
    const filter = FILTERS[name]
    if (!filter) throw new UnplayableTemplate(`an event pattern uses ${name}`)
    return filter(argument, found)
  })
}

function affix(expected: Json, found: Json | undefined, test: (a: string, b: string) => boolean): boolean {
  const value = text(found)
  if (value === undefined) return false
  if (!isObject(expected)) return test(value, textAt(expected, 'prefix or suffix'))
  const part = textAt(expected['equals-ignore-case'], 'prefix or suffix')
  return test(value.toLowerCase(), part.toLowerCase())
}

function excluded(expected: Json, found: Json): boolean {
  return Array.isArray(expected)
    ? expected.some((one) => matchesOne(one, found))
    : matchesOne(expected, found)
}

const COMPARE: Record<string, (a: number, b: number) => boolean> = {
  '=': (a, b) => a === b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b
}

/** Pairs of an operator and a number: [">", 0, "<=", 5]. */
function compares(expected: Json[], found: number): boolean {
  return expected.every((operator, index) => {
    if (index % 2 === 1) return true
    const compare = COMPARE[textAt(operator, 'numeric')]
    if (!compare) throw new UnplayableTemplate(`an event pattern compares with ${JSON.stringify(operator)}`)
    return compare(found, numberAt(expected[index + 1], 'numeric', Number.NaN))
  })
}
