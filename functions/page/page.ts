import type { Face } from './text/faces.ts'

/** Points from the top left corner of the page; `y` of a text is its baseline. */
export interface Text {
  kind: 'text'
  x: number
  y: number
  width: number
  text: string
  face: Face
  size: number
  colour: string
  /** Space added after each character, in points. */
  tracking: number
}

export interface Rule {
  kind: 'rule'
  x: number
  y: number
  toX: number
  toY: number
  thickness: number
  colour: string
  /** Leads to something that is only planned. */
  isDashed?: boolean
}

export interface Fill {
  kind: 'fill'
  x: number
  y: number
  width: number
  height: number
  colour: string
}

/** A place on the timeline: full on the day of the article, dashed when it is planned. */
export interface Dot {
  kind: 'dot'
  x: number
  y: number
  radius: number
  colour: string
  look: 'hollow' | 'full' | 'dashed'
}

/** A theme's picture: PNG or JPEG. */
export interface Picture {
  kind: 'picture'
  x: number
  y: number
  width: number
  height: number
  bytes: Uint8Array
}

export type Shape = Rule | Fill | Dot | Picture

export type Tag =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Span'
  | 'BlockQuote'
  | 'Figure'

/** One element of the structure tree, in reading order. */
export interface Element {
  kind: 'element'
  tag: Tag
  children: (Element | Text | Shape)[]
  /** What a picture shows, in words. */
  alt?: string
  /** What an abbreviation stands for: '¶2' is read as 'paragraph 2'. */
  expansion?: string
  /** The text in reading order, where it is drawn in another. */
  actual?: string
}

/** Laid out content: what is read, and the decoration that isn't. */
export interface Content {
  elements: Element[]
  shapes: Shape[]
}

/** Content that was measured, its coordinates counted from its own top left corner. */
export interface Box extends Content {
  height: number
}

export interface Attachment {
  name: string
  mediaType: string
  description: string
  relationship: 'Source' | 'Data' | 'Supplement'
  text: string
}

export interface Metadata {
  title: string
  author: string | null
  language: string
  engine: string
  sha256: string
  /** ISO 8601; the page knows no clock. */
  created: string
}

/** One page, measured and fitted: everything that is drawn and where. */
export interface Page extends Content {
  width: number
  height: number
  metadata: Metadata
  attachments: Attachment[]
}
