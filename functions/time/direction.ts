import { verbForms } from '../text/verbs.ts'
import type { Context } from './expression.ts'
import type { Lexeme } from './lexemes.ts'

/** How far a verb may stand from its date. */
const REACH = 14

const MODAL = new Set([
  'will',
  "'ll",
  'shall',
  'wo',
  "won't",
  'would',
  'could',
  'may',
  'might',
  'should',
  'must',
  'can',
  'cannot',
  "can't",
  "wouldn't"
])
const AHEAD = new Set(
  'scheduled expected due slated upcoming forthcoming planned plans planning intends hopes aims wants seeks vows vowed promises promised pledges pledged deadline preparing ahead looms starting effective expire expires begins begin starts opens take takes meet meets arrives arrive launches returns runs faces goes leaves resume resumes resuming kicks anticipated proposed'.split(
    ' '
  )
)
/** A present tense beside a date tells of a timetable; the same words after an article are nouns. */
const TIMETABLED = new Set(
  'ends concludes closes holds hosts visits votes gathers convenes travels departs retires steps comes plays falls'.split(
    ' '
  )
)
const PAST = new Set(
  'was were had did been became began broke brought built bought came caught chose cost cut dealt died drew drove fell felt fled flew forbade forced fought found froze gave got grew hit held heard hid kept killed knew laid led left lent lost made meant met overtook paid put quit ran read rose said sank saw sent shot sold sought spent spoke spread stood stole struck sued swore swept took taught threw told thought underwent undertook understood withdrew woke won wore wrote went blew bore beat split hurt hung overthrew bound spun stuck shut lit rode shook swam sang fed bred bled sped'.split(
    ' '
  )
)
/** They end like a past tense and are none. */
const NOT_PAST = new Set(
  'need indeed speed feed seed breed bleed exceed proceed succeed hundred embed united bed red shed sacred wicked naked unprecedented so-called armed alleged unidentified limited related middle-aged supposed used'.split(
    ' '
  )
)
/** Verbs that say that what follows "to" has happened, or hasn't. */
const DONE_TO = new Set(
  'declined refused failed managed began started tried continued voted had forced used helped came went chose rushed met got struggled'.split(
    ' '
  )
)
const BE = new Set(['is', 'are', "'re", "'s", 'be'])

/** Where the words around an expression point. The nearest verb before it decides, else the nearest behind it. */
export function directionOf(lexemes: readonly Lexeme[], from: number, to: number): Context['direction'] {
  const before = lexemes[from - 1]?.lower
  if (before === 'since') return 'past'
  const left = scan(lexemes, from - 1, -1)
  if (before === 'until' || before === 'till')
    return isStillSo(lexemes, from) ? 'future' : (left ?? scan(lexemes, to, 1) ?? 'future')
  if (left) return left
  if (before === 'by') return scan(lexemes, to, 1) ?? 'future'
  return scan(lexemes, to, 1)
}

/** "are closed until Sunday": what is so now ends later. */
function isStillSo(lexemes: readonly Lexeme[], from: number): boolean {
  for (let i = from - 2; i >= Math.max(0, from - 8); i--) {
    const lower = lexemes[i]?.lower ?? ''
    if (/^(?:was|were|had|did|;)$/u.test(lower)) return false
    if (/^(?:is|are|remains?|stays?|runs?|has|have)$/u.test(lower)) return true
  }
  return false
}

function scan(lexemes: readonly Lexeme[], start: number, step: 1 | -1): Context['direction'] {
  for (let i = start, seen = 0; i >= 0 && i < lexemes.length && seen < REACH; i += step, seen++) {
    const lower = lexemes[i]?.lower ?? ''
    if (lower === ';' || lower === ')' || (lower === '(' && step < 0)) return null
    const cue = cueAt(lexemes, i, lower)
    if (cue) return cue
  }
  return null
}

function cueAt(lexemes: readonly Lexeme[], i: number, lower: string): Context['direction'] {
  const before = lexemes[i - 1]?.lower ?? ''
  const next = lexemes[i + 1]?.lower ?? ''
  if (MODAL.has(lower) && isVerbal(lexemes, i)) return next === 'have' ? 'past' : 'future'
  if (lower === 'to' && /^[a-z]{2,}$/u.test(next) && /^[a-z'.]+$/u.test(before) && isInfinitive(next))
    return toward(lexemes, i, before)
  if (PAST.has(lower) || (/^[a-z]{2,}ed$/u.test(lower) && !NOT_PAST.has(lower) && !AHEAD.has(lower)))
    return passive(lexemes, i, lower)
  // "her decision to meet him": what stands before "to" decides.
  if (AHEAD.has(lower) && before === 'to' && toward(lexemes, i - 1, lexemes[i - 2]?.lower ?? '') === 'past')
    return 'past'
  if (AHEAD.has(lower) && !(lower.endsWith('ed') && /^\d/u.test(before)))
    return /^(?:was|were|had|been)$/u.test(before) &&
      !/^(?:expected|scheduled|due|planned|slated)$/u.test(lower)
      ? 'past'
      : 'future'
  if (lower === 'follows' || (lower === 'comes' && comesAfter(lexemes, i))) return 'past'
  if (TIMETABLED.has(lower) && !/^(?:the|a|an|his|her|its|their|of|and|\d.*)$/u.test(before)) return 'future'
  if (lower === 'has' || lower === 'have') return 'past'
  if (BE.has(lower))
    return /^(?:going|to|set|due|scheduled|expected|slated|planned|planning|about)$/u.test(next) ||
      (lower !== "'s" && /ing$/u.test(next))
      ? 'future'
      : null
  return null
}

/** "It comes days after the vote on Tuesday": what it comes after has happened. */
const comesAfter = (lexemes: readonly Lexeme[], i: number): boolean =>
  lexemes.slice(i + 1, i + 5).some(({ lower }) => lower === 'after')

/** "May" the month and "will" the paper are no modals. */
const isVerbal = (lexemes: readonly Lexeme[], i: number): boolean => {
  const { text = '' } = lexemes[i] ?? {}
  return (
    !(/^\p{Lu}/u.test(text) && i > 0) && !/^(?:the|a|his|her|their|of)$/u.test(lexemes[i - 1]?.lower ?? '')
  )
}

const isInfinitive = (word: string): boolean =>
  !/^(?:the|a|an|his|her|its|their|this|that|these|those|about|as|our|my|all|some|more|last|next|be[a-z]*ing|one|two|three)$/u.test(
    word
  ) &&
  !/(?:ing|ed|ly|ion|ment|ness|ity)$/u.test(word) &&
  // "admitted to hospital": no verb.
  verbForms(word).has('base')

function toward(lexemes: readonly Lexeme[], i: number, before: string): Context['direction'] {
  for (let back = 1; back <= 3; back++) if (DONE_TO.has(lexemes[i - back]?.lower ?? '')) return 'past'
  const near = lexemes.slice(Math.max(0, i - 5), i).map(({ lower }) => lower)
  // "most recently her decision to meet him", "voters expect Lund to win it"
  if (near.includes('recently')) return 'past'
  if (near.some((word) => /^expects?$/u.test(word))) return 'future'
  return /ed$|^(?:set|due|is|are|plans?|ready|likely|able|going|have|has|order|wants?|hopes?|deadline|date|time|decision|deal|agreement|bid|effort|move|slated|way|scheduled|was|were)$/u.test(
    before
  )
    ? 'future'
    : null
}

/** "is approved Friday" is no past; "was", "has been approved" and a bare "approved" are. */
function passive(lexemes: readonly Lexeme[], i: number, lower: string): Context['direction'] {
  for (let back = 1; back <= 3; back++) {
    const word = lexemes[i - back]?.lower ?? ''
    if (MODAL.has(word) && isVerbal(lexemes, i - back))
      return lexemes[i - back + 1]?.lower === 'have' ? 'past' : 'future'
    if (word === 'to' && lower !== 'had' && lexemes[i - back + 1]?.lower === 'be') return 'future'
    if (word === 'has' || word === 'have' || word === 'had' || word === 'was' || word === 'were')
      return 'past'
    if (word === 'is' || word === 'are')
      return back === 1 && /^(?:held|set|released|published|decided|expected|scheduled|planned)$/u.test(lower)
        ? 'future'
        : 'past'
  }
  return 'past'
}
