import type { Published, Span } from '../fact-sheet.ts'

/** What a reader hands over: the text it made, and what it knows of it. Spans count in `text`. */
export interface Draft {
  text: string
  /** False when the text is simply the decoded bytes. */
  isConverted: boolean
  /** Where the story's blocks begin, behind a front matter or the masthead that the reader put first. */
  from: number
  title: Span | null
  byline: Span[]
  publisher: Span | null
  published: Published | null
  url: string | null
  /** True where the text may hold a whole page's menus; false where the reader has found the story in it. */
  mayBePage: boolean
  /** Blocks that the format itself marks as no part of the story, in order. */
  marked: (Span & { reason: string })[]
}

/** A draft of text that says nothing of itself. */
export const plainDraft = (text: string): Draft => ({
  text,
  isConverted: false,
  from: 0,
  title: null,
  byline: [],
  publisher: null,
  published: null,
  url: null,
  mayBePage: true,
  marked: []
})

/** Facts that stand beside the text in the format's own fields. */
export interface SideFacts {
  title?: string | undefined
  byline?: readonly string[] | undefined
  publisher?: string | undefined
  published?: string | undefined
  url?: string | undefined
}
