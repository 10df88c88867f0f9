import { FactsheetError } from '../functions/errors.ts'

/** The trainer can't go on. */
export class TrainingError extends FactsheetError {}
