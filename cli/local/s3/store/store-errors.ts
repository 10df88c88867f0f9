import { FactsheetError } from '../../../../functions/errors.ts'

export class DamagedStore extends FactsheetError {
  constructor(path: string, options?: ErrorOptions) {
    super(
      'damaged-store',
      `The file ${path} of the local store can't be read.`,
      'Remove it, or the whole folder to begin anew, and start again.',
      options
    )
  }
}
