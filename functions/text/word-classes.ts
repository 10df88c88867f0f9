/** English closed classes: the little words by which phrases are told apart without a parser. All in lower case. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter(Boolean))
/** With the curly apostrophe as well. */
const contracted = (list: string): ReadonlySet<string> => words(`${list} ${list.replaceAll("'", '’')}`)

export const ARTICLES = words('the a an')
export const POSSESSIVES = words('my your his her its our their whose')
export const DEMONSTRATIVES = words('this that these those')
export const QUANTIFIERS = words(
  'some any no every each all both many most several few another other such either neither'
)
/** They can stand alone as a subject. */
const AMOUNTS = words(
  'much more one two three four five six seven eight nine ten half dozens hundreds thousands'
)
export const SUBJECT_PRONOUNS = words('i he she it we they you')
export const OBJECT_PRONOUNS = words('me him her it us them you himself herself itself themselves ourselves')
export const INDEFINITE_PRONOUNS = words(
  'someone somebody anyone anybody everyone everybody nobody none others nothing something anything everything many most some several few'
)
export const RELATIVE_PRONOUNS = words('who which that whom')
export const BE = contracted("am is are was were be been being isn't aren't wasn't weren't")
export const HAVE = contracted("have has had having haven't hasn't hadn't")
export const DO = contracted("do does did don't doesn't didn't")
export const MODALS = contracted(
  "will would can could shall should may might must won't wouldn't can't couldn't cannot shouldn't mustn't mightn't 'll"
)
export const PREPOSITIONS = words(
  `of in on at by for from with about against during between among through over under above below beneath after before since
  until till into onto to toward towards within without across along alongside around behind beside besides beyond despite except
  inside near off outside past per upon via amid throughout like unlike regarding concerning following including`
)
export const COORDINATORS = words('and but or nor yet so')
export const SUBORDINATORS = words(
  'that when while because if although though as since unless until whether where whereas after before once than why how'
)
export const QUESTION_WORDS = words('who what when where why how which whether if')
export const PLAIN_ADVERBS = words(
  'also then later longer twice again still just even already often never always not now too only soon once ever further instead together perhaps maybe rather quite almost long first finally meanwhile however therefore thus otherwise indeed yesterday today tomorrow tonight ago earlier afterward afterwards back away'
)
const NO_ADVERBS = words(
  'family reply supply apply rally ally italy july only likely early daily weekly monthly yearly assembly emily kelly molly billy sally elderly friendly deadly costly lonely ugly holy fly rely comply imply multiply anomaly monopoly'
)
export const DAYS = words('monday tuesday wednesday thursday friday saturday sunday')
export const MONTHS = words(
  'january february march april may june july august september october november december'
)
/** Titles that stand before a name and are not part of it. */
export const TITLES = words(
  'mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir lord lady dame president vice prime minister premier chancellor king queen prince princess pope senator sen sen. representative rep rep. congressman congresswoman governor gov gov. mayor secretary general gen gen. colonel col col. captain capt capt. lieutenant lt lt. sergeant sgt sgt. major maj. admiral adm adm. judge justice chief attorney ambassador commissioner councillor councilman councilwoman sheriff detective inspector superintendent constable officer rev rev. reverend bishop archbishop cardinal imam rabbi coach director chairman chairwoman speaker deputy assistant acting former foreign defense defence interior finance leader supreme commander spokesman spokeswoman spokesperson republican democratic democrat st st.'
)

/** A word before a noun phrase's noun: what follows it at once is no verb. */
export const opensNoun = (lower: string): boolean => NOUN_OPENERS.has(lower)

const NOUN_OPENERS = new Set([...ARTICLES, ...POSSESSIVES, ...DEMONSTRATIVES, ...QUANTIFIERS])

export const isDeterminer = (lower: string): boolean => opensNoun(lower) || AMOUNTS.has(lower)

export const isModal = (lower: string): boolean => MODALS.has(lower)

const AUXILIARIES = new Set([...BE, ...HAVE, ...DO, ...MODALS])

export const isAuxiliary = (lower: string): boolean => AUXILIARIES.has(lower)

/** A word with a capital is none: "Rosaly". */
export const isAdverb = (lower: string): boolean =>
  PLAIN_ADVERBS.has(lower) ||
  (lower.length > 4 && lower.endsWith('ly') && !NO_ADVERBS.has(lower) && !isCapitalized(lower))

const CLOSED = new Set(
  [
    ARTICLES,
    POSSESSIVES,
    DEMONSTRATIVES,
    QUANTIFIERS,
    AMOUNTS,
    SUBJECT_PRONOUNS,
    OBJECT_PRONOUNS,
    INDEFINITE_PRONOUNS,
    RELATIVE_PRONOUNS,
    BE,
    HAVE,
    DO,
    MODALS,
    PREPOSITIONS,
    COORDINATORS,
    SUBORDINATORS,
    QUESTION_WORDS,
    PLAIN_ADVERBS
  ].flatMap((list) => [...list])
)

/** A word that belongs to no open class: no noun, verb, adjective or name. */
export const isFunctionWord = (lower: string): boolean => CLOSED.has(lower)

export const isCapitalized = (text: string): boolean => /^[\p{Lu}\p{Lt}]/u.test(text)
