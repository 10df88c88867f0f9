/** Every error that a user can meet: a stable code, a sentence anyone understands, and what to do now. */
export abstract class FactsheetError extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** What the reader can do about it, a full sentence. */
    readonly remedy: string,
    options?: ErrorOptions
  ) {
    super(message, options)
    // Bundles shorten the names of classes.
    this.name = `Factsheet [${code}]`
  }
}

/** The input can't become a sheet, however often it is tried. */
export abstract class Refusal extends FactsheetError {}

export class EmptyArticle extends Refusal {
  constructor() {
    super('empty', 'The article is empty.', 'Use a file that contains the text of an article.')
  }
}

export class ArticleTooLarge extends Refusal {
  constructor(bytes: number, limit: number) {
    super(
      'too-large',
      `The article has ${bytes.toLocaleString('en')} bytes; at most ${limit.toLocaleString('en')} are read.`,
      'Use one article at a time, without attachments or other pages.'
    )
  }
}

export class NotText extends Refusal {
  constructor(found: string) {
    super(
      'not-text',
      `The file is not text that can be read: ${found}.`,
      'Give the article as plain text (UTF-8), Markdown, HTML, .eml, .docx or a PDF with text.'
    )
  }
}

/** A document of a known format that is broken, locked, or built to exhaust its reader. */
export class UnreadableFormat extends Refusal {
  constructor(format: string, problem: string, options?: ErrorOptions) {
    super(
      'unreadable-format',
      `The file looks like a ${format}, but ${problem}.`,
      'Open it in its own program, save the article as plain text or .docx, and give that.',
      options
    )
  }
}

export class UnsupportedLanguage extends Refusal {
  constructor(language: string, name: string) {
    super(
      'unsupported-language',
      `The article seems to be in ${name} (${language}); only English is read.`,
      'Use an English version of the article.'
    )
  }
}

export class NoSentence extends Refusal {
  constructor() {
    super(
      'no-sentence',
      'No sentence was found in the article.',
      'Use the running text of the article, not only a list or a table.'
    )
  }
}

export class BadFrontMatter extends Refusal {
  constructor(problem: string) {
    super(
      'bad-front-matter',
      `The front matter at the top of the article can't be read: ${problem}.`,
      'Mend the lines between the two "---" marks, or take them out.'
    )
  }
}

/** Enough to know what was meant; the sentence stands in logs and on terminals. */
const LONGEST_QUOTED = 80

const quoted = (value: string): string =>
  JSON.stringify(value.length > LONGEST_QUOTED ? `${value.slice(0, LONGEST_QUOTED)}…` : value)

export class BadOption extends Refusal {
  constructor(option: string, value: string, allowed: string) {
    super('bad-option', `The option ${option} can't be ${quoted(value)}.`, `Use ${allowed}.`)
  }
}

export class UnknownTemplate extends Refusal {
  constructor(name: string, known: readonly string[]) {
    super(
      'unknown-template',
      `There is no template called ${quoted(name)}.`,
      `Use one of: ${known.join(', ')}.`
    )
  }
}

/** Something in this software failed on one article: a defect, never the article's fault. */
class InternalFault extends FactsheetError {
  constructor(cause: unknown) {
    super(
      'internal',
      `The software failed on this article: ${cause instanceof Error ? cause.message : String(cause)}.`,
      'Please report it together with the article; other articles are not affected.',
      { cause }
    )
  }
}

/** What is told of any error: itself where it speaks for itself, else a fault of ours. */
export const asFactsheetError = (error: unknown): FactsheetError =>
  error instanceof FactsheetError ? error : new InternalFault(error)
