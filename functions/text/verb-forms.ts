/** The inflected forms of English verbs, made from their base forms. */
export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing'

export interface Inflection {
  lemma: string
  forms: ReadonlySet<VerbForm>
}

/** base: [past, participle] */
const IRREGULAR: Readonly<Record<string, readonly [string, string]>> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  write: ['wrote', 'written'],
  think: ['thought', 'thought'],
  know: ['knew', 'known'],
  feel: ['felt', 'felt'],
  find: ['found', 'found'],
  show: ['showed', 'shown'],
  read: ['read', 'read'],
  sing: ['sang', 'sung'],
  speak: ['spoke', 'spoken'],
  swear: ['swore', 'sworn'],
  understand: ['understood', 'understood'],
  see: ['saw', 'seen'],
  hear: ['heard', 'heard'],
  forbid: ['forbade', 'forbidden'],
  foresee: ['foresaw', 'foreseen'],
  hold: ['held', 'held'],
  withdraw: ['withdrew', 'withdrawn'],
  seek: ['sought', 'sought'],
  go: ['went', 'gone'],
  take: ['took', 'taken'],
  make: ['made', 'made'],
  give: ['gave', 'given'],
  put: ['put', 'put'],
  get: ['got', 'gotten'],
  begin: ['began', 'begun'],
  keep: ['kept', 'kept'],
  bid: ['bid', 'bid'],
  rebut: ['rebutted', 'rebutted'],
  admit: ['admitted', 'admitted'],
  quip: ['quipped', 'quipped'],
  commit: ['committed', 'committed'],
  permit: ['permitted', 'permitted'],
  plan: ['planned', 'planned'],
  slam: ['slammed', 'slammed'],
  rap: ['rapped', 'rapped'],
  pan: ['panned', 'panned'],
  rip: ['ripped', 'ripped'],
  dub: ['dubbed', 'dubbed'],
  signal: ['signaled', 'signaled'],
  label: ['labeled', 'labeled'],
  refer: ['referred', 'referred'],
  infer: ['inferred', 'inferred'],
  prefer: ['preferred', 'preferred'],
  beg: ['begged', 'begged'],
  tip: ['tipped', 'tipped'],
  blog: ['blogged', 'blogged'],
  hint: ['hinted', 'hinted']
}

/** Beside those made by rule: British spellings. */
const VARIANTS: Readonly<Record<string, readonly [VerbForm, string][]>> = {
  label: [
    ['past', 'labelled'],
    ['participle', 'labelled'],
    ['ing', 'labelling']
  ],
  signal: [
    ['past', 'signalled'],
    ['participle', 'signalled'],
    ['ing', 'signalling']
  ]
}

const isConsonantY = (lemma: string): boolean => /[^aeiou]y$/u.test(lemma)

function sForm(lemma: string): string {
  if (isConsonantY(lemma)) return `${lemma.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh|o)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`
}

function edForm(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`
  return isConsonantY(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`
}

function ingForm(lemma: string, past: string): string {
  if (/[^eoy]e$/u.test(lemma)) return `${lemma.slice(0, -1)}ing`
  const doubled = `${lemma}${lemma.at(-1) ?? ''}`
  return past === `${doubled}ed` ? `${doubled}ing` : `${lemma}ing`
}

const DOUBLED_ING: Readonly<Record<string, string>> = { get: 'getting', put: 'putting', begin: 'beginning' }

/** Every form of a verb with its name; "said" is past and participle. */
export function inflect(lemma: string): [VerbForm, string][] {
  const regular = edForm(lemma)
  const [past, participle] = IRREGULAR[lemma] ?? [regular, regular]
  return [
    ['base', lemma],
    ['s', sForm(lemma)],
    ['past', past],
    ['participle', participle],
    ['ing', DOUBLED_ING[lemma] ?? ingForm(lemma, past)],
    ...(VARIANTS[lemma] ?? [])
  ]
}

/** From every form of these verbs to what it may be. */
export function inflectionsOf(lemmas: Iterable<string>): ReadonlyMap<string, Inflection> {
  const index = new Map<string, { lemma: string; forms: Set<VerbForm> }>()
  for (const lemma of lemmas) {
    for (const [form, text] of inflect(lemma)) {
      const known = index.get(text)
      if (!known) index.set(text, { lemma, forms: new Set([form]) })
      else if (known.lemma === lemma) known.forms.add(form)
    }
  }
  return index
}
