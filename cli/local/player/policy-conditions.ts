import { UnplayableTemplate } from './errors.ts'
import { asList, type JsonObject, objectAt } from './json.ts'
import { ACCOUNT } from './names.ts'
import { matches } from './wildcard.ts'

type Operator = (expected: string, found: string) => boolean

const OPERATORS: Record<string, Operator> = {
  Bool: (expected, found) => expected.toLowerCase() === found.toLowerCase(),
  StringEquals: (expected, found) => expected === found,
  StringLike: matches,
  ArnEquals: matches,
  ArnLike: matches,
  NumericLessThan: (expected, found) => Number(found) < Number(expected)
}

/** Loopback stands in for the TLS that every request to AWS has. */
const ALWAYS: Record<string, string> = {
  'aws:SecureTransport': 'true',
  's3:TlsVersion': '1.3',
  'aws:SourceAccount': ACCOUNT.id
}

/** Whether all conditions of a statement hold; a key that the request does not have fails its condition. */
export function holds(conditions: JsonObject, context: Record<string, string>): boolean {
  return Object.entries(conditions).every(([name, keys]) => {
    const operator = OPERATORS[name]
    if (!operator) throw new UnplayableTemplate(`a policy uses the condition ${name}`)
    return Object.entries(objectAt(keys, name)).every(([key, expected]) => {
      const found = context[key] ?? ALWAYS[key]
      return found !== undefined && asList(expected).some((value) => operator(String(value), found))
    })
  })
}
