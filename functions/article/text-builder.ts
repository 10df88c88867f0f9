import type { Span } from '../fact-sheet.ts'
import { fold } from '../text/span.ts'

/** Builds the text that a reader makes: blocks with a blank line between them, each with its span. */
export class TextBuilder {
  #text = ''

  /** Adds a block of one line; null where there is nothing to add. */
  line(text: string): Span | null {
    const folded = fold(text)
    return folded === '' ? null : this.block(folded)
  }

  /** Adds a block as it is; `isTight` puts it on the next line instead of behind a blank one. */
  block(text: string, isTight = false): Span {
    if (this.#text !== '') this.#text += isTight ? '\n' : '\n\n'
    const start = this.#text.length
    this.#text += text
    return { start, end: this.#text.length }
  }

  get text(): string {
    return this.#text
  }
}
