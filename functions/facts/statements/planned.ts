import { finiteVerbs } from '../../text/syntax.ts'
import type { Token } from '../../text/tokens.ts'
import { verbForms } from '../../text/verbs.ts'
import { isAdverb, isDeterminer } from '../../text/word-classes.ts'

const FUTURE = new Set(['will', "won't", 'won’t', "'ll", '’ll', 'shall'])
const BE = new Set(['is', 'are', 'was', 'were', "'s", '’s', "'re", '’re', 'been', 'be'])
const FIXED = new Set([
  'due',
  'set',
  'scheduled',
  'slated',
  'expected',
  'planned',
  'about',
  'poised',
  'going',
  'preparing',
  'planning'
])
const INTENDS =
  /^(?:plan(?:s|ned)?|intend(?:s|ed)?|aims?|vow(?:s|ed)?|pledge[sd]?|promise[sd]?|agree[sd]?|propose[sd]?)$/u
const SUBORDINATE = new Set([
  'if',
  'when',
  'while',
  'as',
  'after',
  'before',
  'once',
  'since',
  'because',
  'although',
  'though',
  'unless',
  'until'
])

/** Whether the main verb of these tokens speaks of what is to happen: "will send", "is due to", "plans to". */
export function isPlanned(tokens: readonly Token[]): boolean {
  const from = mainClause(tokens)
  const at = finiteVerbs(tokens, from).find(
    (i) => !isDeterminer(tokens[i - 1]?.lower ?? '') && !isTestament(tokens, i)
  )
  if (at === undefined) return false
  const verb = tokens[at]?.lower ?? ''
  if (FUTURE.has(verb) || verb.endsWith("'ll") || verb.endsWith('’ll')) return !isForecast(tokens, at + 1)
  if (BE.has(verb) || verb === 'has' || verb === 'have') {
    return tokens.slice(at + 1, at + 5).some(({ lower }, i) => {
      if (lower === 'to') return i === 0 && opensInfinitive(tokens, at + 1)
      return (FIXED.has(lower) || INTENDS.test(lower)) && opensInfinitive(tokens, at + i + 2)
    })
  }
  return INTENDS.test(verb) && opensInfinitive(tokens, at + 1)
}

/** "will be seen as a signal", "will likely remember", "will take comfort": nobody has planned it. */
function isForecast(tokens: readonly Token[], at: number): boolean {
  const [first, second] = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? '']
  if (/^(?:likely|probably|surely|certainly|undoubtedly|inevitably|never|always)$/u.test(first)) return true
  if (first === 'be')
    return /^(?:seen|viewed|regarded|remembered|known|welcomed|judged|felt|hoped)$/u.test(second)
  return /^(?:need|want|feel|know|remember|seem|mean|depend|love|like|matter|regret)$/u.test(first)
}

/** "to send", "to also send"; but "due to the storm", "to hospital". */
function opensInfinitive(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower !== 'to') return false
  const next = tokens[isAdverb(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1]?.lower ?? ''
  return next === 'be' || verbForms(next).has('base')
}

/** "The last will of the founder", "his will was read". */
const isTestament = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.lower === 'will' &&
  /^(?:of|and|was|is|were|has|had|said|says)$/u.test(tokens[i + 1]?.lower ?? '')

/** Past a clause or phrase set before the main one: "When talks end, | the two sides will …". */
function mainClause(tokens: readonly Token[]): number {
  if (!SUBORDINATE.has(tokens[0]?.lower ?? '')) return 0
  const comma = tokens.findIndex(({ text }) => text === ',')
  return comma < 0 ? 0 : comma + 1
}
