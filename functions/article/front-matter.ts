import { BadFrontMatter } from '../errors.ts'
import type { Passage, Span } from '../fact-sheet.ts'
import { plainName } from '../options.ts'
import { passage } from '../text/span.ts'

export interface FrontMatter {
  /** The block with its two marks. */
  span: Span
  /** Its fields by plain name, as written; a list keeps its items. */
  fields: ReadonlyMap<string, readonly string[]>
}

/** A front matter is no longer than this; a longer one is a text between two rules. */
const LONGEST = 10_000
const OPENING = /^\ufeff?---[ \t]*\r?\n/
const CLOSING = /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/
const KEY_LINE = /^(?:\s*(?:#.*)?\r?\n)*["']?[A-Za-z][\w -]{0,40}["']?[ \t]*:(?:[ \t\r\n]|$)/
const KNOWN =
  /^["']?(?:title|published|date|url|source[-_ ]?url|template|page[-_ ]?size|byline|author|publisher)["']?[ \t]*:/im

/**
 * The YAML block at the top of the text, or null. A Markdown rule ('---') opens none: a key must follow it. Throws
 * BadFrontMatter where one is meant and can't be read.
 */
export async function readFrontMatter(text: string): Promise<FrontMatter | null> {
  const opening = OPENING.exec(text)
  if (!opening) return null
  const from = opening[0].length
  const head = text.slice(from, from + LONGEST)
  if (!KEY_LINE.test(head)) return null
  const closing = CLOSING.exec(`\n${head}`)
  if (!closing) {
    if (KNOWN.test(head.slice(0, 200))) throw new BadFrontMatter('the closing "---" is missing')
    return null
  }
  const yaml = head.slice(0, Math.max(0, closing.index - 1))
  const end = Math.min(text.length, from + closing.index - 1 + closing[0].length)
  return { span: { start: 0, end: text.slice(0, end).trimEnd().length }, fields: await fieldsOf(yaml) }
}

async function fieldsOf(yaml: string): Promise<Map<string, string[]>> {
  const parsed = await parsedYaml(yaml)
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new BadFrontMatter('it is not a list of "key: value" lines')
  }
  const fields = new Map<string, string[]>()
  for (const [key, value] of Object.entries(parsed)) {
    const values = (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string')
    const given = values.map((item) => item.trim()).filter(Boolean)
    if (given.length > 0) fields.set(plainName(key), given)
  }
  return fields
}

/** Most articles have no front matter: its parser is loaded for those that do. */
async function parsedYaml(yaml: string): Promise<unknown> {
  const { parse, YAMLParseError } = await import('yaml')
  try {
    // The failsafe schema leaves every value the string it was written as.
    return parse(yaml, { schema: 'failsafe', prettyErrors: true })
  } catch (error) {
    if (error instanceof YAMLParseError || error instanceof ReferenceError) {
      throw new BadFrontMatter(error.message.split('\n')[0]?.replace(/:\s*$/, '') ?? 'it is not YAML')
    }
    throw error
  }
}

/** The values of these fields as they stand word for word in the text; null where the front matter has none. */
export function writtenIn(
  text: string,
  frontMatter: FrontMatter | null,
  ...names: string[]
): Passage[] | null {
  if (!frontMatter) return null
  const values = names.flatMap((name) => frontMatter.fields.get(name) ?? [])
  const passages = values.flatMap((value) => {
    const start = text.indexOf(value)
    return start < 0 || start > frontMatter.span.end
      ? []
      : [passage(text, { start, end: start + value.length })]
  })
  return passages.length > 0 ? passages : null
}
