import { FactsheetError } from '../functions/errors.ts'

class CompressedFont extends FactsheetError {
  constructor() {
    super(
      'compressed-font',
      'A WOFF2 font can not be read here.',
      'Use its TrueType file in templates/fonts.'
    )
  }
}

/** Stands for the brotli package in bundles: fontkit needs it for WOFF2 only, and its dictionary is the largest single file. */
export default function decompress(): never {
  throw new CompressedFont()
}
