import type { Entity, Span, Speaker } from '../../fact-sheet.ts'
import { fold, overlaps } from '../../text/span.ts'
import type { Analysis, NameMention } from '../analysis.ts'
import { lineSpan } from './lines.ts'
import { headOf } from './noun-phrase.ts'
import type { Piece } from './sayings.ts'

/** Gives speakers their words and their entities, in reading order: a pronoun is whoever spoke or was named last. */
export class SpeakerFinder {
  readonly #names: readonly NameMention[]

  constructor(analysis: Analysis) {
    this.#names = analysis.names
  }

  find({ line, range }: Piece): Speaker | null {
    const head = headOf(line.items, range)
    const span = this.#spanOf(line.items[head.from]?.start, line.items[head.to - 1]?.end, { line, range })
    if (!span) return null
    const entity = this.#entityOf(span)
    return { name: fold(line.source.slice(span.start, span.end)), span, entity: entity?.name ?? null }
  }

  #spanOf(start: number | undefined, end: number | undefined, { line }: Piece): Span | null {
    return start === undefined || end === undefined ? null : lineSpan(line, start, end)
  }

  #entityOf(span: Span): Entity | null {
    const named = this.#names.find((name) => overlaps(name.span, span))
    return named?.entity ?? null
  }
}
