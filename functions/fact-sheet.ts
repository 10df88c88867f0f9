/**
 * The fact sheet: what stands behind every PDF, and the only thing that other programs need to read.
 *
 * Three rules hold for every field. Verbatim: each text is cut out of the article. Located: each text says where it
 * stands. Ranked: each list is in order of importance, the timeline excepted, which is in order of time.
 * `assertGrounded` checks them.
 */

/**
 * Where a text stands: UTF-16 code units into the decoded article exactly as it came in, `end` exclusive. With
 * `in: 'title'` it counts from the start of a title that came in beside the text.
 */
export interface Span {
  start: number
  end: number
  in?: 'title'
}

/** `text` is the span's slice with white space folded. */
export interface Passage {
  text: string
  span: Span
}

export type Status = 'reported' | 'claimed' | 'denied' | 'planned' | 'unknown'

/** Who the article has a statement from; `speaker` is the words under `span`. */
export interface Attribution {
  speaker: string
  span: Span
}

/** One sentence or part of one. */
export interface Statement {
  /** The spans' slices joined by one space; at most the first letter made a capital and a closing full stop added. */
  text: string
  /** In reading order; what lies between them was left out. */
  spans: Span[]
  /** Index into `article.sentences` of the first span; -1 when it stands in a title beside the text. */
  sentence: number
  status: Status
  attribution: Attribution | null
}

export interface Published {
  /** ISO 8601, a day or a moment. */
  date: string
  basis: 'metadata' | 'stated' | 'dateline' | 'inferred'
  span: Span | null
}

export interface Dateline {
  place: Passage | null
  date: Passage | null
}

export interface SentenceSpan extends Span {
  /** Index into `article.paragraphs`. */
  paragraph: number
}

/** Text that is not part of the story, and why: 'promotion', 'caption', 'byline', 'credit', 'copyright', … */
export interface Excluded extends Span {
  reason: string
}

export interface SheetArticle {
  title: Passage | null
  byline: Passage[]
  publisher: Passage | null
  published: Published | null
  dateline: Dateline | null
  url: string | null
  /** The text that spans count in when what came in was not plain text; null when they count in the text as it came. */
  text: string | null
  /** BCP 47. */
  language: string
  /** Of the body. */
  words: number
  /** Of the bytes that came in, lower-case hex. */
  sha256: string
  paragraphs: Span[]
  sentences: SentenceSpan[]
  excluded: Excluded[]
}

export interface Entity {
  /** The fullest name used in the article. */
  name: string
  aliases: string[]
  roles: Passage[]
  /** 0 to 1. */
  salience: number
  /** Every named mention, a title before the name left out ('President Xi' -> 'Xi'). */
  mentions: Span[]
}

export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET'

export interface TimeExpression extends Passage {
  type: TimeType
  /** TIMEX3 / ISO 8601; null when it hangs on a day that nobody knows. */
  value: string | null
}

export type Precision = 'year' | 'month' | 'day' | 'time'

export interface TimelineEntry {
  date: string
  precision: Precision
  end?: string
  statement: Statement
  expression: Span
}

export type Bound = 'exact' | 'about' | 'atLeast' | 'atMost' | 'moreThan' | 'lessThan'

/** An amount, share, count, age or duration with its unit. */
export interface Figure extends Passage {
  value: number
  /** Closes a range. */
  valueTo?: number
  /** 'USD', 'percent', 'kilometre', or the noun counted: 'missile tests'. */
  unit: string | null
  bound: Bound
  /** The clause that says what it measures. */
  statement: Statement
}

export type QuoteKind = 'direct' | 'mixed' | 'indirect'

export interface Speaker {
  /** The words under the span, a pronoun perhaps. */
  name: string
  span: Span
  /** The name of a listed entity. */
  entity: string | null
}

export interface Quote {
  kind: QuoteKind
  /** More than one when the cue interrupts it. */
  content: Span[]
  /** The contents joined by one space. */
  text: string
  speaker: Speaker | null
  cue: Span | null
}

export const QUESTIONS = ['who', 'what', 'when', 'where', 'why', 'how'] as const
export type Question = (typeof QUESTIONS)[number]

export interface FactSheet {
  schema: 'fact-sheet/1'
  /** name@version of the software that made it. */
  engine: string
  article: SheetArticle
  bottomLine: Statement | null
  keyFacts: Statement[]
  /** Ranked candidates, each a phrase of 1 to 12 words. */
  fiveWs: Record<Question, Passage[]>
  people: Entity[]
  organizations: Entity[]
  places: Entity[]
  /** Every one in the body and the dateline, in reading order. */
  dates: TimeExpression[]
  timeline: TimelineEntry[]
  figures: Figure[]
  quotes: Quote[]
  /** What the article says is not known, not disclosed, declined or denied. */
  unknowns: Statement[]
}
