import { S3Error } from '../errors.ts'
import type { Form } from './read-form.ts'

/** What whoever signed a form allows to be uploaded with it. */
interface Policy {
  expiration: number
  conditions: Condition[]
}

type Condition =
  | { operator: 'eq' | 'starts-with'; field: string; value: string }
  | { operator: 'content-length-range'; min: number; max: number }

/** Fields that prove the policy itself, or that S3 leaves out of it by the name. */
const FREE = ['policy', 'x-amz-signature', 'file']
const IGNORED = 'x-ignore-'

/** Throws what S3 answers where the form is not what its policy allows. The signature must have been verified. */
export function assertPolicy(text: string, bucket: string, { fields, file }: Form, now: Date): void {
  const { expiration, conditions } = parsePolicy(text)
  if (expiration < now.getTime()) throw denied('Policy expired.')
  const given = new Map([...fields, ['bucket', bucket]])
  for (const condition of conditions) {
    if (condition.operator === 'content-length-range') assertSize(file.bytes.length, condition)
    else if (!holds(condition, given.get(condition.field) ?? '')) throw failed(condition)
  }
  const named = new Set(
    conditions.flatMap((each) => (each.operator === 'content-length-range' ? [] : [each.field]))
  )
  const extra = [...fields.keys()].filter(
    (name) => !named.has(name) && !FREE.includes(name) && !name.startsWith(IGNORED)
  )
  if (extra.length > 0) throw denied(`Extra input fields: ${extra.join(', ')}`)
}

const holds = ({ operator, value }: Extract<Condition, { value: string }>, given: string): boolean =>
  operator === 'eq' ? given === value : given.startsWith(value)

function assertSize(size: number, { min, max }: { min: number; max: number }): void {
  const fields = { ProposedSize: String(size), MinSizeAllowed: String(min), MaxSizeAllowed: String(max) }
  if (size < min) throw new S3Error('EntityTooSmall', undefined, { fields })
  if (size > max) throw new S3Error('EntityTooLarge', undefined, { fields })
}

function parsePolicy(text: string): Policy {
  const { expiration, conditions } = objectOf(jsonOf(text))
  const moment = typeof expiration === 'string' ? Date.parse(expiration) : Number.NaN
  if (Number.isNaN(moment)) throw invalid('expiration is missing or no date')
  if (!Array.isArray(conditions)) throw invalid('conditions are missing')
  return { expiration: moment, conditions: conditions.flatMap(conditionsOf) }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64').toString('utf8'))
  } catch (cause) {
    throw invalid(`it is no JSON (${String(cause)})`)
  }
}

/** `{"field": "value"}`, `["eq", "$field", "value"]`, `["starts-with", "$field", "beginning"]`, `["content-length-range", 1, 9]`. */
function conditionsOf(given: unknown): Condition[] {
  if (!Array.isArray(given))
    return Object.entries(objectOf(given)).map(([field, value]) => ({
      operator: 'eq',
      field: field.toLowerCase(),
      value: textOf(value)
    }))
  const [operator, first, second]: unknown[] = given
  if (given.length !== 3) throw invalid('a condition has not three parts')
  if (operator === 'content-length-range') return [{ operator, min: sizeOf(first), max: sizeOf(second) }]
  if (operator !== 'eq' && operator !== 'starts-with')
    throw invalid(`the operator ${JSON.stringify(operator)} is unknown`)
  const field = textOf(first)
  if (!field.startsWith('$')) throw invalid(`the field ${JSON.stringify(field)} does not begin with "$"`)
  return [{ operator, field: field.slice(1).toLowerCase(), value: textOf(second) }]
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw invalid('an object is missing')
  return { ...value }
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw invalid('a text is missing')
  return value
}

function sizeOf(value: unknown): number {
  const size = Number(value)
  if (!Number.isSafeInteger(size) || size < 0) throw invalid('a size is missing')
  return size
}

const invalid = (problem: string): S3Error =>
  new S3Error('InvalidPolicyDocument', `Invalid Policy: ${problem}`)
const denied = (problem: string): S3Error =>
  new S3Error('AccessDenied', `Invalid according to Policy: ${problem}`)
const failed = ({ operator, field, value }: Extract<Condition, { value: string }>): S3Error =>
  denied(`Policy Condition failed: ${JSON.stringify([operator, `$${field}`, value])}`)
