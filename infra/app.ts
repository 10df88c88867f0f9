import { FactsheetError } from '../functions/errors.ts'
import { synthesize } from './synthesize.ts'

try {
  await synthesize()
} catch (error) {
  if (!(error instanceof FactsheetError)) throw error
  console.error(`${error.message} ${error.remedy}`)
  process.exitCode = 1
}
