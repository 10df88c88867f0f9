import { UnreadableFormat } from '../functions/errors.ts'

/**
 * Stands in for unpdf in the Lambda's bundle: pdf.js alone is a quarter of what may be deployed, and loads slowly. The
 * command line reads PDF.
 */
export function getDocumentProxy(): never {
  throw new UnreadableFormat('PDF', 'PDF is read by the command line only')
}
