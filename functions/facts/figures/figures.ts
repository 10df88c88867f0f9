import type { Figure, Quote } from '../../fact-sheet.ts'
import { passage, spanLike } from '../../text/span.ts'
import type { Analysis, Sentence } from '../analysis.ts'
import { clauseAround } from '../statements/clauses.ts'
import { statementOf } from '../statements/statement.ts'
import { byImportance, type Candidate } from './importance.ts'
import { readQuantities } from './quantities.ts'
import type { Quantity } from './quantity.ts'

/** The amounts, shares, counts, ages and durations of the article, the most important first. */
export function findFigures(analysis: Analysis, quotes: readonly Quote[]): Figure[] {
  const inBody = analysis.sentences.flatMap((sentence) => candidatesIn(analysis, sentence, quotes))
  const known = new Set(inBody.map(({ figure }) => keyOf(figure)))
  // A headline within the text belongs to no sentence, so that no statement can be made of it.
  const inTitle = analysis.title?.in === 'title' ? candidatesIn(analysis, analysis.title, quotes) : []
  return byImportance([...inTitle.filter(({ figure }) => !known.has(keyOf(figure))), ...inBody])
}

/** A figure of the headline that the body gives as well is told by the body, which says more. */
const keyOf = ({ value, unit }: Figure): string => `${value} ${unit}`

function candidatesIn(analysis: Analysis, sentence: Sentence, quotes: readonly Quote[]): Candidate[] {
  return readQuantities(sentence, analysis).map((quantity) => ({
    figure: figureOf(analysis, sentence, quantity, quotes),
    kind: quantity.kind,
    paragraph: sentence.paragraph
  }))
}

function figureOf(
  analysis: Analysis,
  sentence: Sentence,
  { start, end, value, valueTo, unit, bound }: Quantity,
  quotes: readonly Quote[]
): Figure {
  const span = spanLike(sentence, sentence.start + start, sentence.start + end)
  return {
    ...passage(sentence.source, span),
    value,
    ...(valueTo === undefined ? {} : { valueTo }),
    unit,
    bound,
    statement: statementOf(analysis, [clauseAround(sentence, span)], quotes)
  }
}
