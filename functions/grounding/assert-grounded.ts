import { FactsheetError } from '../errors.ts'
import type { FactSheet } from '../fact-sheet.ts'
import { checkArticle } from './article.ts'
import {
  checkEntities,
  checkFigures,
  checkFiveWs,
  checkQuotes,
  checkStatements,
  checkTimes
} from './facts.ts'
import { type Evidence, Ledger, type Violation } from './ledger.ts'

/** A sheet says something that does not stand in its article: a defect of this software, never of the input. */
class UngroundedSheet extends FactsheetError {
  constructor(readonly violations: readonly Violation[]) {
    const shown = violations.slice(0, 5).map(({ rule, where, detail }) => `${where}: ${rule} (${detail})`)
    super(
      'ungrounded',
      `${violations.length} lines of the sheet do not hold against the article: ${shown.join('; ')}`,
      'Do not use this sheet; please report the article it was made from.'
    )
  }
}

/** Every rule of the fact sheet's contract that this sheet breaks; none for a good one. */
export function findViolations(sheet: FactSheet, evidence: Evidence): Violation[] {
  const ledger = new Ledger(evidence)
  ledger.check(sheet.schema === 'fact-sheet/1', 'schema', 'schema', sheet.schema)
  ledger.check(/^.+@.+$/.test(sheet.engine), 'engine', 'engine', sheet.engine)
  checkArticle(ledger, sheet.article)
  checkStatements(ledger, sheet)
  checkFiveWs(ledger, sheet)
  checkEntities(ledger, sheet)
  checkTimes(ledger, sheet)
  checkFigures(ledger, sheet)
  checkQuotes(ledger, sheet)
  return ledger.violations
}

/** Throws UngroundedSheet unless every line of the sheet is verbatim, located and ranked. */
export function assertGrounded(sheet: FactSheet, evidence: Evidence): void {
  const violations = findViolations(sheet, evidence)
  if (violations.length > 0) throw new UngroundedSheet(violations)
}
