/** Which forms of verbs a word can be: 'plans' is a third person, 'broke' a past, 'broken' a participle. */
export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'gerund'

/** base past participle, a slash between forms that both exist. */
const IRREGULAR = `arise arose arisen|awake awoke awoken|be was/were been|bear bore borne|beat beat beaten|become became become|
begin began begun|bend bent bent|bet bet bet|bid bid bid|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|
break broke broken|breed bred bred|bring brought brought|broadcast broadcast broadcast|build built built|burst burst burst|
buy bought bought|cast cast cast|catch caught caught|choose chose chosen|cling clung clung|come came come|cost cost cost|
creep crept crept|cut cut cut|deal dealt dealt|dig dug dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|
eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|fling flung flung|
fly flew flown|forbid forbade forbidden|forecast forecast forecast|forego forewent foregone|foresee foresaw foreseen|
forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got got/gotten|give gave given|go went gone|
grind ground ground|grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|
hurt hurt hurt|keep kept kept|kneel knelt knelt|know knew known|lay laid laid|lead led led|leap leapt leapt|leave left left|
lend lent lent|let let let|lie lay lain|light lit lit|lose lost lost|make made made|mean meant meant|meet met met|
mislead misled misled|misunderstand misunderstood misunderstood|offset offset offset|outdo outdid outdone|overcome overcame overcome|
oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|pay paid paid|put put put|quit quit quit|
read read read|rebuild rebuilt rebuilt|rid rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|
see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|shed shed shed|shine shone shone|
shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|
slide slid slid|speak spoke spoken|speed sped sped|spend spent spent|spin spun spun|split split split|spread spread spread|
spring sprang sprung|stand stood stood|steal stole stolen|stick stuck stuck|sting stung stung|stride strode stridden|
strike struck struck|strive strove striven|swear swore sworn|sweep swept swept|swell swelled swollen|swim swam swum|
swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown|
thrust thrust thrust|tread trod trodden|undergo underwent undergone|understand understood understood|undertake undertook undertaken|
undo undid undone|uphold upheld upheld|upset upset upset|wake woke woken|wear wore worn|weave wove woven|weep wept wept|win won won|
wind wound wound|withdraw withdrew withdrawn|withhold withheld withheld|withstand withstood withstood|write wrote written`

const DOUBLING =
  /^(?:[^aeiou]*[aeiou][bdgklmnprt]|qui[pt]|commit|permit|submit|admit|omit|emit|remit|transmit|kidnap|worship|annul|acquit|confer|repel|dispel|excel|rebut|refer|prefer|infer|defer|occur|incur|compel|expel|propel|control|patrol|rebel|equip|regret|outfit|transfer|deter|travel|cancel|label|level|model|signal|channel|fuel|rival|total|tunnel|quarrel|counsel|dial)$/u

const irregular: ReadonlyMap<string, readonly [VerbForm, string][]> = new Map(
  IRREGULAR.split('|').map((row) => {
    const [base = '', past = '', participle = ''] = row.trim().split(/\s+/u)
    return [base, [...named('past', past), ...named('participle', participle)]] as const
  })
)

export const IRREGULAR_VERBS: readonly string[] = [...irregular.keys()]

function named(form: VerbForm, words: string): [VerbForm, string][] {
  return words.split('/').map((word): [VerbForm, string] => [form, word])
}

/** Every form of a verb with its name, in both spellings where there are two; "said" is past and participle. */
export function inflect(base: string): [VerbForm, string][] {
  const made = regularForms(base)
  const past =
    irregular.get(base) ??
    made.flatMap(({ past }): [VerbForm, string][] => [
      ['past', past],
      ['participle', past]
    ])
  const gerunds = made.map(({ gerund }): [VerbForm, string] => ['gerund', gerund])
  return [['base', base], ['third', thirdOf(base)], ...past, ...gerunds]
}

function regularForms(base: string): { past: string; gerund: string }[] {
  if (base.endsWith('ie')) return [{ past: `${base}d`, gerund: `${base.slice(0, -2)}ying` }]
  if (base.endsWith('ee') || base.endsWith('oe')) return [{ past: `${base}d`, gerund: `${base}ing` }]
  if (base.endsWith('e')) return [{ past: `${base}d`, gerund: `${base.slice(0, -1)}ing` }]
  if (/[^aeiou]y$/u.test(base)) return [{ past: `${base.slice(0, -1)}ied`, gerund: `${base}ing` }]
  if (base.endsWith('ic')) return [{ past: `${base}ked`, gerund: `${base}king` }]
  const plain = { past: `${base}ed`, gerund: `${base}ing` }
  if (!DOUBLING.test(base)) return [plain]
  const doubled = base + base.slice(-1)
  return [plain, { past: `${doubled}ed`, gerund: `${doubled}ing` }]
}

function thirdOf(base: string): string {
  if (/(?:[sxz]|[cs]h|[^aeiou]o)$/u.test(base)) return `${base}es`
  return /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`
}

export interface Inflection {
  lemma: string
  forms: ReadonlySet<VerbForm>
}

/** From every form of these verbs to the verb and what it may be. */
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
