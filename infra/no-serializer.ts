import { FactsheetError } from '../functions/errors.ts'

class Unwritten extends FactsheetError {
  constructor() {
    super(
      'unwritten',
      'A web page was to be written, and bundles only read them.',
      'Take the stand-in for dom-serializer out of infra/bundle.ts.'
    )
  }
}

/** Stands for the dom-serializer package in bundles: web pages are only read, and its tables of entities weigh 75 KB. */
export default function write(): never {
  throw new Unwritten()
}
