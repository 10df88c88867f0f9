import type { Token } from '../../text/tokens.ts'

const SCRIPT = /^["“‘]?(?:[\p{Lu}\s.]{3,30}:|(?:Yes|No|Well|Oh|So|OK|Okay|Sure|Right)[,.!])/u

/** Whether a text says something whole: it has a verb (`verbs`: the finite ones), is no question, no line of a script, no note to the reader. */
export function isSound(text: string, tokens: readonly Token[], verbs: readonly number[]): boolean {
  if (text.includes('?') || /^[[]|:\.?$/u.test(text) || SCRIPT.test(text) || !isBalanced(text)) return false
  const [first, second] = verbs
  if (first === undefined || (second === undefined && isUnsaid(tokens, first))) return false
  if (isOnlyQuoting(tokens, verbs)) return false
  // "The report, in which she raised questions": its only verb hangs on a noun.
  const isRelative = tokens.slice(0, first).some(({ lower }) => RELATIVES.has(lower))
  return !isRelative || second !== undefined
}

const RELATIVES = new Set(['who', 'whom', 'whose', 'which', 'that'])

/** "The mayor said in his column": that somebody spoke, and not what. */
const isUnsaid = (tokens: readonly Token[], verb: number): boolean =>
  /^(?:said|says|quipped|remarked)$/u.test(tokens[verb]?.lower ?? '') &&
  !/^(?:nothing|little|no)$/u.test(tokens[verb + 1]?.lower ?? '')

/** "A reader, “The day the sea came”": whose words they are, and no verb but theirs. */
function isOnlyQuoting(tokens: readonly Token[], verbs: readonly number[]): boolean {
  let [depth, isOpen, outside] = [0, false, 0]
  const quoted = tokens.map(({ text, kind }) => {
    if (text === '“') depth++
    else if (text === '”') depth--
    else if (text === '"') isOpen = !isOpen
    if (depth <= 0 && !isOpen && kind === 'word') outside++
    return depth > 0 || isOpen
  })
  return outside > 1 && verbs.every((verb) => quoted[verb])
}

/** As many marks open a quotation as close one. */
function isBalanced(text: string): boolean {
  const count = (mark: RegExp): number => text.match(mark)?.length ?? 0
  return count(/“/gu) === count(/”/gu) && count(/"/gu) % 2 === 0
}
