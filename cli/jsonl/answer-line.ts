import { asFactsheetError } from '../../functions/errors.ts'
import { assertGrounded } from '../../functions/grounding/assert-grounded.ts'
import { makeFactSheet } from '../../functions/make-briefing.ts'
import { BadLine } from '../errors.ts'

interface InputLine {
  id: unknown
  text: string
  title?: string
  published?: string
  url?: string
}

/** What a thread is given: a line, which one it is counted from 1, and whether the sheet is held against the article. */
export interface Task {
  line: string
  number: number
  check: boolean
}

/** One line of input → one line of output; whatever is wrong with an article is told in its own line. */
export async function answerLine({ line, number, check }: Task): Promise<string> {
  let id: unknown = null
  try {
    const input = asObject(line, number)
    id = input.id ?? null
    const { text, ...options } = asArticle(input, number)
    const { sheet, evidence } = await makeFactSheet({ bytes: new TextEncoder().encode(text), text }, options)
    if (check) assertGrounded(sheet, evidence)
    return JSON.stringify({ id, factSheet: sheet })
  } catch (error) {
    const { code, message, remedy } = asFactsheetError(error)
    return JSON.stringify({ id, rejection: { code, message, remedy } })
  }
}

function asObject(line: string, number: number): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    throw new BadLine(number, `it is not JSON (${error instanceof Error ? error.message : error})`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BadLine(number, 'it is not a JSON object')
  return { ...value }
}

function asArticle(input: Record<string, unknown>, number: number): Omit<InputLine, 'id'> {
  const text = input.text
  if (typeof text !== 'string') throw new BadLine(number, '"text" is missing or not a string')
  const article: Omit<InputLine, 'id'> = { text }
  for (const name of ['title', 'published', 'url'] as const) {
    const value = input[name]
    if (value === undefined || value === null) continue
    if (typeof value !== 'string') throw new BadLine(number, `"${name}" is not a string`)
    article[name] = value
  }
  return article
}
