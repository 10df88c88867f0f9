import { FactsheetError } from '../functions/errors.ts'

class NotInPages extends FactsheetError {
  constructor(what: string) {
    super(
      'not-in-pages',
      `A page of ours asked pdfkit for ${what}, which bundles leave out.`,
      'Take the stand-in for it out of infra/bundle.ts.'
    )
  }
}

/** Stands for the linebreak package in bundles: lines are broken before pdfkit draws them, and its tables take long to unpack. */
export default class LineBreaker {
  constructor() {
    throw new NotInPages('the breaking of lines')
  }
}

/** These stand for @noble/ciphers, whose tables are filled when it is loaded: no page is encrypted. */
export function cbc(): never {
  throw new NotInPages('encryption')
}

export function ecb(): never {
  throw new NotInPages('encryption')
}
