import type { Span } from '../fact-sheet.ts'
import { spanLike, trimSpan } from './span.ts'

const BEFORE = String.raw`(?:^|[\s("“‘'\[–—-])`

/** Titles and Latin short forms: a name or an example follows, never a new sentence. */
const NEVER_LAST = new RegExp(
  String.raw`${BEFORE}(?:Mr|Mrs|Ms|Mx|Messrs|Mme|Mlle|Dr|Drs|Prof|Gen|Col|Lt|Maj|Sgt|Cpl|Pvt|Capt|Cmdr|Adm|Gov|Sen|Sens|Rep|Reps|Rev|Hon|Pres|Supt|Det|Insp|Amb|Atty|Del|Cllr|Ald|Msgr|Fr|Ma|Mt|Ft|vs|v|cf|viz|al|e\.g|i\.e|approx|ca|c)\.$`,
  'u'
)
/** Not the last word where a number follows ("No. 10", "Nov. 9"). */
const BEFORE_NUMBER = new RegExp(
  String.raw`${BEFORE}(?:No|Nos|Fig|Figs|Vol|Art|Sec|Ch|pp?|Nr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$`,
  'iu'
)
/** Initials, initialisms and short forms that may end a sentence: the next word decides. */
const MAY_BE_LAST = new RegExp(
  String.raw`${BEFORE}(?:(?:\p{L}\.){0,6}\p{Lu}|Ph\.D|Inc|Corp|Co|Cos|Ltd|Bros|Plc|LLC|Jr|Sr|Esq|St|Ste|Ave|Blvd|Rd|Dept|Univ|Assn|Intl|Natl|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Kans|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ont|Ore|Pa|Que|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)\.$`,
  'u'
)
const TIME_OF_DAY = /\d ?[ap]\.m\.$/iu
/** After "5 p.m." these go on with the sentence. */
const TIME_GOES_ON =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|\p{Lu}{2,4}T?\b|\p{Lu}\.\p{Lu}\.|Eastern|Central|Mountain|Pacific|Greenwich|\p{N})/u
/** Words that begin a sentence and, with a capital, no name or title. */
const STARTER =
  /^["“‘'([]*(?:The|An?|In|On|At|By|To|From|With|Of|Under|Over|During|Despite|Although|Though|Because|It|Its|He|She|They|We|You|I|But|And|Or|Yet|So|Still|Then|Now|Today|Also|Even|Just|Only|Once|Until|Both|Each|All|Every|Another|Other|Others|Such|Here|There|This|That|These|Those|His|Her|Hers|Their|Our|My|Your|What|Who|Why|How|Where|Which|However|Meanwhile|Moreover|Instead|Nevertheless|Earlier|Later|Last|Next|According|Asked|Speaking|After|Before|While|When|Whether|If|As|For|Since|Some|Many|Most|Several|Few|More|No|Not|Nobody|Nothing|One|Two|Three|Police|Officials|Authorities|Analysts|Experts|Critics|Researchers|Scientists|Investigators|Prosecutors|Residents|Witnesses|Supporters|People|Shares)\b(?![.&])/u
/** A speaker behind a quotation that ends in "?" or "!". */
const SPEAKER_FOLLOWS =
  /^\p{Lu}[\p{L}.’'-]{0,30}(?: \p{Lu}[\p{L}.’'-]{0,30}){0,3} (?:said|says|asked|asks|added|adds|told|wrote|writes|tweeted|replied|shouted|yelled|joked|wondered|recalled|exclaimed|declared|demanded|cried)\b/u
/** "1." at a list's item. */
const ITEM_NUMBER = /^\W{0,3}(?:\p{N}{1,3}|\p{L})\.$/u

/**
 * A closing mark with its quotation marks and brackets, the signature of a post that was put in ("(@lund) May 9,
 * 2016") or a picture's credit in brackets; white space, the mark of a list's item, and what may begin a sentence.
 */
const BREAK =
  /(?:(?<![.!?…])[.!?…]+["”’')\]]*|\d{4}(?<=\(@\w{1,30}\) \p{Lu}\p{L}{2,8} \d{1,2}, \d{4})|\((?:Photo|Image|Picture|Credit): [^()]{1,80}\))\s+(?:(?<=[.!?…]\s)(?<item>[-–•·]\s+))?(?=["“‘'`([]*[\p{Lu}\p{N}$£€¥])/gu

/** As much before and behind a mark as decides whether it ends a sentence. */
const WINDOW = { before: 24, after: 160 }

/** The sentences of one paragraph, each trimmed, in order. Linear in its length. */
export function splitSentences(source: string, paragraph: Span): Span[] {
  const text = source.slice(paragraph.start, paragraph.end)
  const sentences: Span[] = []
  let start = 0
  const close = (end: number, next: number): void => {
    const span = trimSpan(spanLike(paragraph, paragraph.start + start, paragraph.start + end), source)
    if (span.start < span.end) sentences.push(span)
    start = next
  }
  for (const match of text.matchAll(BREAK)) {
    const next = match.index + match[0].length
    const end = next - (match.groups?.item?.length ?? 0)
    const before = text.slice(Math.max(start, match.index - WINDOW.before), match.index + 1)
    if (isBreak(before, text.slice(match.index, end).trimEnd(), text.slice(next, next + WINDOW.after)))
      close(end, next)
  }
  close(text.length, text.length)
  return sentences.flatMap((span) => itemsOf(source, span)).flatMap((span) => unmarkedOf(source, span))
}

/**
 * Captions that a copied page has left in the story without a full stop: "… near the stop | Seven people have died".
 * Only words that hardly ever are part of a name or a title open a sentence in the middle of another.
 */
const UNMARKED =
  /(?<=[\p{L}\p{N}])\s(?=(?:The|These|It|They|There|She|But|However|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\s\p{Ll}{2}|The \p{N}+-year-old|(?:Until|More than|At least) [\p{N}\p{Ll}]|(?:Image|Media|Photo) (?:caption|copyright)\s)/gu
/** After these "The" opens a name: "in The press", "told The paper". */
const LEADS_ON =
  /^(?:the|an?|of|in|on|at|by|to|from|with|as|and|or|but|for|than|that|said|says|told|called|is|was|are|were|be|not|i|if|when|because|so|like|via|per|both|all|mr|mrs|ms|read|reads|reading)$/iu
const LAST_WORD = /[\p{L}\p{N}][\p{L}\p{N}’'-]*$/u
/** What is put together again and again is no story with captions. */
const MOST_UNMARKED = 6
/** Characters on either side. */
const SHORTEST_PART = 24

function unmarkedOf(source: string, span: Span): Span[] {
  if (span.end - span.start < 2 * SHORTEST_PART) return [span]
  const parts: Span[] = []
  let { start } = span
  for (const match of source.slice(span.start, span.end).matchAll(UNMARKED)) {
    const at = span.start + match.index
    const isLong = at - start >= SHORTEST_PART && span.end - at >= SHORTEST_PART
    const word = LAST_WORD.exec(source.slice(at - SHORTEST_PART, at))?.[0] ?? ''
    if (!isLong || LEADS_ON.test(word)) continue
    parts.push(spanLike(span, start, at))
    start = at + 1
  }
  return parts.length > MOST_UNMARKED ? [span] : [...parts, spanLike(span, start, span.end)]
}

/** What stands between the items of a list that has no full stops: "Born in Lund - She left in 2015 - The band broke up". */
const ITEM_MARK = /\s[-–•·]\s(?=\p{Lu}\p{L}*\s\p{Ll})/gu
/** Fewer may be dashes. */
const FEWEST_MARKS = 3

function itemsOf(source: string, span: Span): Span[] {
  const marks = [...source.slice(span.start, span.end).matchAll(ITEM_MARK)]
  if (marks.length < FEWEST_MARKS) return [span]
  const starts = [span.start, ...marks.map((mark) => span.start + mark.index + mark[0].length)]
  const ends = [...marks.map(({ index }) => span.start + index), span.end]
  return starts
    .map((start, i) => trimSpan(spanLike(span, start, ends[i] ?? span.end), source))
    .filter(({ start, end }) => start < end)
}

function isBreak(before: string, mark: string, after: string): boolean {
  if (/[?!]["”’']+$/u.test(mark)) return !SPEAKER_FOLLOWS.test(after)
  if (mark !== '.') return true
  if (ITEM_NUMBER.test(before) || NEVER_LAST.test(before)) return false
  if (BEFORE_NUMBER.test(before) && /^\p{N}/u.test(after)) return false
  if (TIME_OF_DAY.test(before)) return !TIME_GOES_ON.test(after)
  return !MAY_BE_LAST.test(before) || STARTER.test(after)
}
