import type { Token } from '../../text/tokens.ts'

/** What stands between a pair of quotation marks; nested marks are part of it. */
export interface Marked {
  /** Index of the opening mark among the tokens, and the index after the closing one. */
  from: number
  to: number
  /** The words between the marks. */
  start: number
  end: number
  /** False where the paragraph ends before the closing mark. */
  isClosed: boolean
}

type Style = 'double' | 'single'

const DOUBLE = new Set(['"', '“', '”', '„', '‟', '«', '»', '＂'])
const SINGLE = new Set(["'", '‘', '’', '‚', '‛', '`'])

interface Mark {
  style: Style
  from: number
  to: number
  canOpen: boolean
  canClose: boolean
}

/**
 * The quotation marks of one paragraph, paired, outermost only, in order. Straight marks are told apart by the white space
 * around them, single ones from apostrophes. Linear in the number of tokens.
 */
export function markedParts(tokens: readonly Token[], source: string): Marked[] {
  const marks = findMarks(tokens, source)
  const closers = lastSingleCloser(marks)
  const parts: Marked[] = []
  let open: Mark | null = null
  marks.forEach((mark, index) => {
    if (!open) {
      const isSpeech =
        mark.style === 'double' || (closers[index + 1] ?? -1) > index || goesOnBelow(tokens, mark)
      if (mark.canOpen && isSpeech && !opensLabel(tokens, mark)) open = mark
      return
    }
    if (mark.style !== open.style || !mark.canClose) return
    if (mark.style === 'single' && isPlural(tokens, mark)) {
      const mayGoOn = (closers[index + 1] ?? -1) > index || goesOnBelow(tokens, open)
      // 'their own agendas' had … 'a bit of a soap opera': another opens before anything closes.
      if (mayGoOn && !reopens(marks, index + 1)) return
    }
    push(parts, tokens, open, mark)
    open = null
  })
  if (open) push(parts, tokens, open, null)
  return parts
}

/** "“WALLACE: Will she come?": a transcript that is quoted line by line; who speaks is no part of what is said. */
function opensLabel(tokens: readonly Token[], { to }: Mark): boolean {
  let at = to
  while (at - to < LONGEST_LABEL && /^\p{Lu}{2,}$/u.test(tokens[at]?.text ?? '')) at++
  return at > to && tokens[at]?.text === ':'
}
const LONGEST_LABEL = 3

/** Nothing closes it here: 'Speech of which the next paragraph has more', at the front or behind a colon; no "'Tis". */
function goesOnBelow(tokens: readonly Token[], { from, to }: Mark): boolean {
  const [before, next, second] = [tokens[from - 1], tokens[to], tokens[to + 1]]
  const opens = before === undefined || before.text === ':'
  return (
    opens && second?.kind === 'word' && /^\p{Lu}/u.test(next?.text ?? '') && !ELISION.test(next?.lower ?? '')
  )
}
const ELISION = /^(?:tis|twas|twere|til|till|em|cause|bout|n)$/u

/** Only asked behind single marks, so that each stretch between two of them is looked through once. */
function reopens(marks: readonly Mark[], from: number): boolean {
  let at = from
  while (marks[at] && marks[at]?.style !== 'single') at++
  return marks[at]?.canClose === false
}

function push(parts: Marked[], tokens: readonly Token[], open: Mark, close: Mark | null): void {
  const first = tokens[open.to]
  const last = tokens[(close?.from ?? tokens.length) - 1]
  if (!first || !last || last.end <= first.start) return
  parts.push({
    from: open.from,
    to: close?.to ?? tokens.length,
    start: first.start,
    end: last.end,
    isClosed: close !== null
  })
}

/** A full stop or a comma between the plural's apostrophe and the next word would mean that it closes. */
const isPlural = (tokens: readonly Token[], mark: Mark): boolean =>
  /s$/iu.test(tokens[mark.from - 1]?.text ?? '') && tokens[mark.to]?.kind === 'word'

/** For each index the last mark at or after it that can close a single quotation, or -1. */
function lastSingleCloser(marks: readonly Mark[]): number[] {
  const result: number[] = []
  let last = -1
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i]
    if (mark?.style === 'single' && mark.canClose && last < 0) last = i
    result[i] = last
  }
  return result
}

function findMarks(tokens: readonly Token[], source: string): Mark[] {
  const marks: Mark[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token || !(DOUBLE.has(token.text) || SINGLE.has(token.text))) continue
    const next = tokens[i + 1]
    const isPair =
      SINGLE.has(token.text) && next !== undefined && next.text === token.text && next.start === token.end
    const end = isPair ? next.end : token.end
    const style: Style = isPair || DOUBLE.has(token.text) ? 'double' : 'single'
    marks.push({
      style,
      from: i,
      to: i + (isPair ? 2 : 1),
      ...sides(token.text, style, source, token.start, end)
    })
    if (isPair) i++
  }
  return marks
}

const SPACE = /[\s\u00a0]/u
const BEFORE_OPEN = /[\s\u00a0([{—–―:/"“‘'-]/u
const AFTER_CLOSE = /[\s\u00a0)\]}—–―:;,.!?…/"”’'-]/u

/** By the form of the mark, or by what stands before and after it where the form does not tell. */
function sides(
  text: string,
  style: Style,
  source: string,
  start: number,
  end: number
): { canOpen: boolean; canClose: boolean } {
  const before = source.charAt(start - 1)
  const after = source.charAt(end)
  const atFront = before === '' || BEFORE_OPEN.test(before)
  const atBack = after === '' || AFTER_CLOSE.test(after)
  const touchesNext = after !== '' && !SPACE.test(after)
  if ('“„«‘‚'.includes(text)) return { canOpen: true, canClose: false }
  if ('”»'.includes(text)) return { canOpen: atFront && touchesNext && !atBack, canClose: true }
  if (style === 'single')
    return {
      canOpen: text !== '’' && atFront && touchesNext && !atBack,
      canClose: atBack && !SPACE.test(before)
    }
  return {
    canOpen: touchesNext && (atFront || !atBack),
    canClose: before !== '' && (!SPACE.test(before) || atBack)
  }
}
