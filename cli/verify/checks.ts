import { createHash } from 'node:crypto'
import type { FactSheet } from '../../functions/fact-sheet.ts'
import { findViolations } from '../../functions/grounding/assert-grounded.ts'
import type { Evidence } from '../../functions/grounding/ledger.ts'
import type { Found } from './read-briefing.ts'
import { sayable } from './sayable.ts'

/** One thing that was looked at: what holds, or what doesn't. */
export interface Check {
  holds: boolean
  says: string
  /** Each fault in a line of its own. */
  faults: string[]
}

const REQUIRED = ['article.txt', 'paragraphs.txt', 'fact-sheet.json']
const LISTED = /<rdf:li>(\S+) ([0-9a-f]{64})<\/rdf:li>/gu
const MOST_SHOWN = 10

const check = (says: string, faults: string[]): Check => ({
  holds: faults.length === 0,
  says,
  faults:
    faults.length > MOST_SHOWN
      ? [...faults.slice(0, MOST_SHOWN), `and ${faults.length - MOST_SHOWN} more`]
      : faults
})

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Everything that a briefing promises, looked at; `original` are the bytes that it says it was made from. */
export function checksOf(found: Found, original: Uint8Array | null): Check[] {
  const attached = attachments(found)
  const sheet = sheetIn(found)
  if (sheet === null) return [attached, check('The fact sheet can be read', ['fact-sheet.json is not one'])]
  const evidence = evidenceIn(found)
  return [
    attached,
    grounded(sheet, evidence),
    lines(found, sheet, evidence),
    ...source(sheet, found, original)
  ]
}

function attachments({ attachments: files, metadata }: Found): Check {
  const listed = new Map([...metadata.matchAll(LISTED)].map(([, name = '', digest = '']) => [name, digest]))
  const missing = [...new Set([...REQUIRED, ...listed.keys()])].filter((name) => !files.has(name))
  const changed = [...files].filter(([name, bytes]) => listed.get(name) !== hash(bytes)).map(([name]) => name)
  return check(`${files.size} attachments are as the metadata lists them`, [
    ...missing.map((name) => `${name} is missing`),
    ...changed.map((name) => (listed.has(name) ? `${name} was changed` : `${name} is not listed`))
  ])
}

function sheetIn({ attachments: files }: Found): FactSheet | null {
  const bytes = files.get('fact-sheet.json')
  if (bytes === undefined) return null
  try {
    const sheet: FactSheet | null = JSON.parse(Buffer.from(bytes).toString('utf8'))
    return sheet?.schema === 'fact-sheet/1' ? sheet : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function evidenceIn({ attachments: files }: Found): Evidence {
  const text = (name: string): string | null => {
    const bytes = files.get(name)
    return bytes === undefined ? null : Buffer.from(bytes).toString('utf8')
  }
  return { text: text('article.txt') ?? '', title: text('title.txt') }
}

const grounded = (sheet: FactSheet, evidence: Evidence): Check =>
  check(
    'Every text of the fact sheet stands in the article where it says',
    findViolations(sheet, evidence).map(({ rule, where, detail }) => `${where}: ${rule} (${detail})`)
  )

function lines({ lines: found, pages }: Found, sheet: FactSheet, evidence: Evidence): Check {
  const isSayable = sayable(sheet, evidence)
  const wrong = found.filter((line, index) => !isSayable(line, index))
  return check(`Every line of the page is one of the fact sheet’s (${found.length} lines)`, [
    ...(pages === 1 ? [] : [`there are ${pages} pages`]),
    ...(found.length === 0 ? ['the page holds no line that can be read'] : []),
    ...wrong.map(({ text }) => `not in the fact sheet: “${text.trim()}”`)
  ])
}

/** Whether it is about the file that somebody has; the metadata and the sheet must name the same one in any case. */
function source(
  { article: { sha256 } }: FactSheet,
  { metadata }: Found,
  original: Uint8Array | null
): Check[] {
  const isNamed = metadata.includes(`sha256:${sha256}`)
  const named = check(
    'Metadata and fact sheet name the same source',
    isNamed ? [] : ['they name different ones']
  )
  if (original === null) return [named]
  const isSame = hash(original) === sha256
  return [
    named,
    check('The briefing was made from this article', isSame ? [] : ['the article is another one'])
  ]
}
