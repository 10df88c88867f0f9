import type { Passage } from '../../fact-sheet.ts'
import { finiteVerbs, mainVerbs, opensPhrase } from '../../text/syntax.ts'
import { verbForms } from '../../text/verbs.ts'
import { SUBJECT_PRONOUNS } from '../../text/word-classes.ts'
import type { Analysis, Sentence } from '../analysis.ts'
import type { Headline } from './headline.ts'
import { distinct, toPassage, toShortPassage } from './phrase.ts'

const CLAUSE_OPENERS = new Set(
  'as after when while because amid before following since despite though although where ; , : — –'.split(' ')
)
/** Verbs that mean little without the infinitive after them: "set to check", "agrees to pay". */
const TAKES_INFINITIVE =
  /^(?:set|plan|vow|agree|refuse|decide|fail|aim|want|hope|promise|pledge|threaten|try|tr(?:y|ies)|seek|begin|start|continue|need|have|has|due|expected|ready|likely|about|ordered|forced|allowed|urged|asked|told|used|bid|move|offer|prepare|get|manage|intend)/u
const ENOUGH = 3

/** What happened: the headline from its verb on, then the whole headline, then the lead from its verb on. */
export function answerWhat(analysis: Analysis, headline: Headline | null): Passage[] {
  const { title } = analysis
  if (!headline) {
    const whole = title ? toShortPassage({ sentence: title, from: 0, to: endOfClause(title, 0) }) : null
    return distinct([whole, leadPredicate(analysis)])
  }
  const to = endOfPredicate(headline)
  const predicate = toShortPassage({ ...headline, from: withAdverb(headline), to })
  const whole = toShortPassage({ ...headline, to })
  const isPassive = tellsWhom(headline)
  return distinct([isPassive ? whole : predicate, isPassive ? predicate : whole, leadPredicate(analysis)])
}

/** "Four killed in fire": without its subject the participle says nothing. */
function tellsWhom({ sentence: { tokens }, from, verb }: Headline): boolean {
  const { lower } = tokens[verb] ?? { lower: '' }
  const counted = tokens.slice(from, verb).some(({ lower, kind }) => kind === 'number' || COUNTS.test(lower))
  return counted && verbForms(lower).has('participle') && !verbForms(lower).has('third')
}
const COUNTS =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|several|many|scores)$/u

const withAdverb = ({ sentence: { tokens }, from, verb }: Headline): number =>
  verb - 1 > from && /ly$|^(?:even|still|again|finally)$/u.test(tokens[verb - 1]?.lower ?? '')
    ? verb - 1
    : verb

/** Where the predicate of the headline ends: before a clause that explains it, or a circumstance after enough words. */
function endOfPredicate({ sentence, verb, to }: Headline): number {
  const { tokens } = sentence
  for (let i = verb + 1; i < to; i++) {
    const { lower } = tokens[i] ?? { lower: '' }
    if (CLAUSE_OPENERS.has(lower)) return i
    if (lower === 'to' && isPurpose(sentence, verb, i)) return i
    if (i - verb >= ENOUGH && CIRCUMSTANCE.has(lower)) return i
  }
  return to
}
const CIRCUMSTANCE = new Set([
  'in',
  'at',
  'on',
  'for',
  'with',
  'near',
  'amid',
  'over',
  'during',
  'by',
  'from'
])

function isPurpose({ tokens }: Sentence, verb: number, to: number): boolean {
  const before = tokens[to - 1]?.lower ?? ''
  return (
    verbForms(tokens[to + 1]?.lower ?? '').has('base') && to - verb >= 2 && !TAKES_INFINITIVE.test(before)
  )
}

function endOfClause({ tokens }: Sentence, from: number): number {
  const end = tokens.findIndex(({ lower }, i) => i > from + 1 && CLAUSE_OPENERS.has(lower))
  return end < 0 ? tokens.length : end
}

/** Tokens: behind a longer one no phrase has room for what happened. */
const LONGEST_SUBJECT = 8

/** "Foreign readers may have noticed a man called Ann Lee": told of those who are not named, the predicate would be taken for Lee's. */
function isOfAnother({ names }: Analysis, lead: Sentence, verb: number): boolean {
  const opener = lead.tokens[0]?.lower ?? ''
  return (
    verb > 0 &&
    verb <= LONGEST_SUBJECT &&
    !SUBJECT_PRONOUNS.has(opener) &&
    !opensPhrase(opener) &&
    opener !== 'according' &&
    !names.some(
      ({ sentence, from, type }) => sentence === lead.index && from < verb && (type === 'person' || from <= 2)
    )
  )
}

/** The lead from its verb on; under no headline with its subject, where nothing else names it. */
function leadPredicate(analysis: Analysis): Passage | null {
  const [lead] = analysis.sentences
  if (!lead) return null
  // "Lee, who said it had failed, | came back": not the verb of an aside.
  const verb = mainVerbs(lead.tokens)[0] ?? finiteVerbs(lead.tokens)[0]
  if (verb === undefined) return toPassage({ sentence: lead, from: 0, to: endOfClause(lead, 0) })
  const from = analysis.title === null && isOfAnother(analysis, lead, verb) ? 0 : verb
  return toShortPassage({ sentence: lead, from, to: endOfClause(lead, verb) })
}
