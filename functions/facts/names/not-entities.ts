import type { Sentence } from '../analysis.ts'
import { foldName } from './fold-name.ts'
import { type Found, wordsOf } from './mentions.ts'
import { isRoleNoun } from './role-words.ts'

/** What closes the name of an event, a law or a prize. */
const EVENT_OR_TEXT =
  /^(?:Olympics|Paralympics|Cup|Championships?|Festival|Awards?|Prize|Trophy|Prix|Bowl|Marathon|Triathlon|Tournament|Regatta|Biennale|Expo|Day|Year|Crisis|Revolution|Uprising|War|Elections?|Referendum|Summit|Act|Agreement|Treaty|Accords?|Protocol|Amendment|Bill|Constitution)$/u
const ORDINAL = /^\d+(?:st|nd|rd|th)$/iu
const GATHERING =
  /^(?:Congress|Assembly|Session|Plenum|Conference|Convention|Games|Meeting|Forum|Anniversary|Edition)$/u

/** Languages that are called like no country and no people. */
const LANGUAGES = new Set(
  `Afrikaans Amharic Bahasa Cantonese Catalan Cebuano Creole Dari Esperanto Farsi Gaelic Guarani Hebrew Hindi Kannada Kinyarwanda
Latin Lingala Malayalam Mandarin Marathi Nahuatl Pashto Pidgin Punjabi Quechua Sanskrit Shona Sinhala Swahili Tagalog Telugu
Tigrinya Urdu Wolof Xhosa Yiddish`.split(/\s+/u)
)

/** Diseases, feasts and words made up for the news, with a capital like a name: "Brexit", "H1N1". */
const COINED =
  /^(?:\p{Lu}\p{Ll}+xit|Obamacare|Medicare|Medicaid|Covid(?:-19)?|COVID(?:-19)?|Ebola|Zika|Salmonella|Listeria|Legionella|H\d{1,2}N\d{1,2}|Christmas|Easter|Ramadan|Diwali|Hanukkah|Thanksgiving|Halloween|Eid|Ex-\p{Lu}.*)$/u

/**
 * Whether the name is no person's, body's or place's: "19th Party Congress", "Clean Air Act", "Hungarian Grand Prix", "Swahili"; or
 * the title of somebody: "Countess of Lennox".
 */
export function isNoEntity(found: Found): boolean {
  const words = wordsOf(found)
  const [first = '', second = ''] = words
  const last = words.at(-1) ?? ''
  if (words.length === 1 && (LANGUAGES.has(first) || COINED.test(first))) return true
  if (/^NGOs?$/u.test(last) && words.length < 3) return true
  if (words.length < 2 || found.type === 'person') return false
  if (ORDINAL.test(first) && GATHERING.test(last)) return true
  return EVENT_OR_TEXT.test(last) || (second === 'of' && isRoleNoun(first) && found.type === 'organization')
}

const PRODUCT = /^(?:drug|medicine|medication|vaccine|antibiotic|painkiller|statin|antidepressant)$/u

/** "the antiviral drug Norvir": the names, folded, of what is called a product somewhere in the article. */
export const productsOf = (sentences: readonly Sentence[]): Set<string> =>
  new Set(
    sentences.flatMap(({ tokens }) =>
      tokens
        .filter(({ text }, i) => /^\p{Lu}/u.test(text) && PRODUCT.test(tokens[i - 1]?.text ?? ''))
        .map(({ text }) => foldName(text))
    )
  )
