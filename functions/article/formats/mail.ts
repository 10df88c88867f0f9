import PostalMime from 'postal-mime'
import { UnreadableFormat } from '../../errors.ts'
import type { Draft, SideFacts } from '../draft.ts'
import { peopleIn } from '../masthead/people.ts'
import { TextBuilder } from '../text-builder.ts'
import { writeMasthead } from './masthead.ts'

const DEEPEST_PARTS = 20
const LONGEST_HEADERS = 256 * 1024

/** An e-mail (.eml) → its text, or the story of its HTML; the subject is the title. Attachments are left out. */
export async function readMail(bytes: Uint8Array): Promise<Draft> {
  const mail = await parsed(bytes)
  const facts = {
    title: mail.subject?.replace(/^(?:(?:re|fwd?|aw|wg)\s*:\s*)+/iu, ''),
    ...senderOf(mail.from?.name ?? ''),
    published: mail.headers.find(({ key }) => key === 'date')?.value
  }
  const plain = mail.text?.trim() ?? ''
  if (plain.length < 200 && mail.html) {
    const { readHtml } = await import('./html.ts')
    return readHtml(mail.html, facts)
  }
  const builder = new TextBuilder()
  const masthead = writeMasthead(builder, facts)
  const marked: Draft['marked'] = []
  for (const { text, reason } of partsOf(plain)) {
    const span = builder.block(text)
    if (reason !== null) marked.push({ ...span, reason })
  }
  return { ...masthead, text: builder.text, isConverted: true, mayBePage: true, marked }
}

/** A person wrote it, an office published it. */
function senderOf(name: string): SideFacts {
  const [person] = peopleIn(name, { start: 0, end: name.length })
  return person?.text === name.trim() ? { byline: [name] } : { publisher: name }
}

async function parsed(bytes: Uint8Array) {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: DEEPEST_PARTS, maxHeadersSize: LONGEST_HEADERS })
  } catch (error) {
    throw new UnreadableFormat('mail', 'its parts are too large or too deeply nested', { cause: error })
  }
}

/** The text, quoted lines of earlier mails, and the signature behind "-- ". */
function partsOf(text: string): { text: string; reason: string | null }[] {
  const lines = text.split(/\r\n?|\n/u)
  const signature = lines.findIndex((line) => /^-- ?$/u.test(line))
  const parts: { text: string; reason: string | null }[] = []
  for (const [i, line] of lines.entries()) {
    const reason =
      signature >= 0 && i >= signature ? 'signature' : line.startsWith('>') ? 'quoted mail' : null
    const last = parts.at(-1)
    if (last && last.reason === reason) last.text += `\n${line}`
    else parts.push({ text: line, reason })
  }
  return parts
    .map(({ text: part, reason }) => ({ text: part.trim(), reason }))
    .filter((part) => part.text !== '')
}
