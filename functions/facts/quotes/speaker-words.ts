import type { Span } from '../../fact-sheet.ts'
import { isRoleNoun } from '../names/role-words.ts'
import { isForPeople } from '../names/roles/person-nouns.ts'
import { closingName } from './antecedents.ts'
import { lineSpan, type Piece, spanOf } from './lines.ts'
import type { NamesInOrder } from './names-in-order.ts'

/** Characters behind a name. */
const FAR = 240

/**
 * A person told by what they are, not by a name: an article or "their", and a noun without a capital at the end, or behind
 * it whom they serve ("the mayor of Lyon").
 */
const DESCRIBED =
  /^(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y|\p{Lu}[\p{L}.-]{0,30}['’]s?)\s(?:\S{1,30}\s){0,9}\p{Ll}[\p{L}-]*(?:\s(?:of|for|from|at|in)\s(?:the\s)?\p{Lu}[\p{L}.&-]*(?:\s(?:of\s)?\p{Lu}[\p{L}.&-]*){0,5})?$/u
/** "the monitor", "campaign group" */
const DESCRIBED_BODY =
  /\b(?:monitor|group|charity|watchdog|agency|company|firm|newspaper|think[- ]tank|broadcaster|website|union|regulator|party|magazine|network|organi[sz]ation)$/u
/** What closes the name: a mark, or whom it serves and a mark ("Ann Lee of the Harbour Board, said"). */
const CLOSED =
  /^(?:\s(?:of|from|at)\s(?:the\s)?\p{Lu}[\p{L}.&’'-]{0,30}(?:\s(?:of\s|the\s|for\s)?\p{Lu}[\p{L}.&’'-]{0,30}){0,5})?(?:[,.;:—–)]|["”’]|\s[—–]|\s*$)/u

/** Words in which a title says what somebody is: "former mayor". */
const MOST_TITLE = 3
/** What somebody is besides, between the name and the rest of it: no other comma, no capital. */
const MORE_OF_THEM = /^,\s(?:\p{Ll}[\p{L}-]{0,30}\s){0,6}$/u

/** "spokesman" of "a spokesman for the union". */
export const headNoun = (words: string): string =>
  words
    .split(/\s(?:of|for|at|in|from|with|on|close)\s/u, 1)[0]
    ?.split(' ')
    .at(-1)
    ?.toLowerCase() ?? ''

interface Where {
  names: NamesInOrder
  /** The article's. */
  text: string
}

/** The words that say who speaks: the name in or beside them, else all of them; `bare` is their head. */
export const speakerWords = (where: Where, speaker: Piece, bare: Span): Span =>
  closing(where, speaker) ??
  unclosed(where, speaker, bare) ??
  apposed(where, bare) ??
  apposed(where, spanOf(speaker)) ??
  peopleOf(where, speaker, bare) ??
  whole(where, bare)

/** The name that closes the speaker's title. */
function closing({ names }: Where, { line, range }: Piece): Span | null {
  const [first, last] = [line.items[range.from], line.items[range.to - 1]]
  if (!first || !last || line.block.paragraph < 0) return null
  return closingName(names.all, line.source, first.start, last.end)?.span ?? null
}

/** No name is cut in two: "the Centers | for Harbour Safety", "Harbour and | Rail Agency". */
function whole({ names, text }: Where, span: Span): Span {
  if (span.in !== undefined) return span
  const behind = names.after(span.end)
  // "the monitor | the Harbour Watch": what it is before what it is called.
  const isCalled =
    behind?.type === 'organization' && /^\s(?:the\s)?$/u.test(text.slice(span.end, behind.span.start))
  if (isCalled && DESCRIBED_BODY.test(text.slice(span.start, span.end))) return behind.span
  const name = names.before(span.end)
  if (name?.type !== 'organization' || name.span.end <= span.start) return span
  return { start: Math.min(span.start, name.span.start), end: Math.max(span.end, name.span.end) }
}

/** "Ann Pryce, former mayor and | chairwoman of the Harbour Board said": the comma that is missing would close what she is. */
function unclosed({ names, text }: Where, { line }: Piece, span: Span): Span | null {
  const [first] = line.items
  if (!first || span.in !== undefined) return null
  const name = names.before(span.start)
  const opens = name?.type === 'person' && name.span.start === lineSpan(line, first.start, first.end).start
  const words = text.slice(span.start, span.end).split(' ', MOST_TITLE)
  if (!opens || !words.some(isRoleNoun)) return null
  return MORE_OF_THEM.test(text.slice(name.span.end, span.start)) ? name.span : null
}

/** "Researchers at the University of Norda, | Lund, have found": they have, and not Lund. */
function peopleOf({ text }: Where, { line }: Piece, span: Span): Span | null {
  const [first] = line.items
  if (!first || span.in !== undefined || !isForPeople(first.lower)) return null
  const { start } = lineSpan(line, first.start, first.end)
  const before = text.slice(start, span.start)
  return /^\S+\s(?:at|of|from|in)\s[^,.;:]{3,80},\s$/u.test(before) ? { start, end: span.end } : null
}

/** "the Rovers manager, | Dan Holloway, said": the name behind the comma is who is meant. */
function apposed({ names, text }: Where, span: Span): Span | null {
  if (span.in !== undefined) return null
  const name = names.after(span.end)
  if (
    name?.type !== 'person' ||
    !/^,\s(?:(?:Dr|Mr|Mrs|Ms|Prof|Sir)\.?\s)?$/u.test(text.slice(span.end, name.span.start))
  )
    return null
  const [described, behind] = [
    text.slice(span.start, span.end),
    text.slice(name.span.end, name.span.end + FAR)
  ]
  // "the mayor, Ann Pryce and her deputy" are several; "the minister, Lee said" is one who tells of another.
  const isDescribed =
    DESCRIBED.test(described) || isForPeople(described.slice(described.lastIndexOf(' ') + 1))
  return isDescribed && CLOSED.test(behind) ? name.span : null
}
