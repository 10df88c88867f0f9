import { DOTTED, type Found, SHOUTED_CREDIT, wordsOf } from './mentions.ts'
import { isRoleNoun } from './role-words.ts'
import { isListed } from './tagger/listed.ts'
import type { ListName } from './tagger/lists.ts'

const AGE = /^\d{1,2}$|^1[01]\d$/u
const CLOSES_AGE = /^(?:[,.;)]|years?|and|who|from|of|was|is|has|had|said|told)$/u
/** The word that a body's name ends with, and a place's never. */
const BODY =
  /^(?:Ministry|Department|Agency|Authority|Commission|Committee|Council|Bureau|Party|Union|Federation|Confederation|Association|Brigade|Police|Army|Navy|Corporation|Corp|Company|Inc|Ltd|Limited|Airlines|Airways|Institute|Foundation|Alliance|Coalition|League|Ministry|Parliament|Senate|Newspaper|Network|Orchestra|Capital|Ventures|Securities|Herald|Tribune|Gazette|Telegraph|Chronicle|Guardian)\.?$/u
/** Nobody's surname either. */
const FIRM = /^(?:Works|Holdings|Industries|Partners|Group|University|Hospital|Museum)$/u
const HANDLE = /^[@#]$/u
/** What somebody says, not what somebody is called: an answer opens with it, and its capital is the sentence's. */
const UTTERANCE =
  /^(?:I|You|We|He|She|They|It|That)['’]\p{Ll}+$|^(?:Nah|Yeah|Yep|Nope|Oh|Hmm|Ugh|Wow|Thanks)$/u
/** "Senator Ada Okoro (D-Ohio)": a party's letter and what one sits for. */
const SEAT = /^[DR]-\p{Lu}/u

const BODIES: readonly ListName[] = ['agency', 'company', 'medium', 'force']
const NO_BODIES: readonly ListName[] = ['first-name', 'surname', 'country', 'capital', 'city', 'region']

/** "U.N.", "Norda Oil": listed as a body, with or without its full stops, and as written not as anything else. */
function isListedBody(found: Found): boolean {
  const words = wordsOf(found)
  const bare = words.map((word) => (DOTTED.test(word) ? word.replaceAll('.', '') : word))
  const isBody = BODIES.some((list) => isListed(words, list) || isListed(bare, list))
  return isBody && !NO_BODIES.some((list) => isListed(words, list))
}

/** "Chipmaker Norda": what a firm does, with the capital of a headline or a sentence. */
const TRADE =
  /^(?:(?:Chip|Car|Auto|Drug|Plane|Toy|Watch)maker|Retailer|Lender|Insurer|Carrier|Brewer|Supermarket|Broadcaster|Manufacturer|Startup)$/u

/** What the words themselves tell against the tagger: somebody of an age is a person, "… Fire Brigade" a body. */
export function correctType(found: Found): Found {
  const { sentence, from, to, type } = found
  if (type !== 'organization' && isListedBody(found)) return { ...found, type: 'organization' }
  if (to - from < 2) return found
  if (TRADE.test(sentence.tokens[from]?.text ?? '')) return { ...found, from: from + 1, type: 'organization' }
  if (hasAge(found) || isOfficer(found)) return { ...found, type: 'person' }
  const last = sentence.tokens[to - 1]?.text ?? ''
  const isBody = BODY.test(last) || (type === 'person' && FIRM.test(last))
  return isBody ? { ...found, type: 'organization' } : found
}

/** Tokens: so long an office may be told, "the spokesman for the Norda Health Ministry". */
const LONGEST_OFFICE = 10

/** "The spokesman for the Norda Health Ministry, | Iliesa Lindt, said": whoever that is, it is no body. */
function isOfficer({ sentence: { tokens }, type, from, to }: Found): boolean {
  const isApart = tokens[from - 1]?.text === ',' && /^[,.]$/u.test(tokens[to]?.text ?? '')
  if (!isApart || type === 'place' || to - from > 3) return false
  for (let i = from - 2; i > 0 && from - i < LONGEST_OFFICE; i--) {
    const { lower = '', text = '', kind } = tokens[i] ?? {}
    if (kind === 'mark') return false
    if (text === lower && isRoleNoun(text))
      return OFFICE.test(tokens[i + 1]?.lower ?? '') && tokens[i - 1]?.lower === 'the'
  }
  return false
}
const OFFICE = /^(?:of|for|at)$/u

/** "Ann Lee, 43, said", "Ann Lee (43)". */
export function hasAge({ sentence: { tokens }, from, to }: Found): boolean {
  const [mark, age, after] = [tokens[to], tokens[to + 1], tokens[to + 2]]
  if (!/^[,(]$/u.test(mark?.text ?? '') || !AGE.test(age?.text ?? '')) return false
  const isWritten = tokens.slice(from, to).every(({ text }) => /^\p{Lu}\p{Ll}/u.test(text))
  return isWritten && (after === undefined || CLOSES_AGE.test(after.lower))
}

/** "@ann_lee" and "#Budget" are addresses; "the Brit" says where somebody is from. */
export function isNoName({ sentence: { tokens }, from, to, type }: Found): boolean {
  const [before, first] = [tokens[from - 1], tokens[from]]
  if (before && first && HANDLE.test(before.text) && before.end === first.start) return true
  if (type === 'person' && isOffice(tokens, from, to)) return true
  const last = tokens[to - 1]?.text ?? ''
  if (type === 'organization' && OFFICER.test(last)) return true
  if (type === 'person' && /^Ex-\p{Lu}/u.test(first?.text ?? '')) return true
  if (type === 'place' && to - from > 1 && /^\p{Lu}\p{Ll}+landers?$/u.test(last)) return true
  if (to - from > 1) return false
  const only = first?.text ?? ''
  if (SHOUTED_CREDIT.test(only)) return true
  if (UTTERANCE.test(only) || (SEAT.test(only) && /^[(,]$/u.test(before?.text ?? ''))) return true
  if (STATE.test(only) && /^[(,]$/u.test(before?.text ?? '') && /^[.,)]$/u.test(tokens[to]?.text ?? '.'))
    return true
  if (type === 'person') return /^(?:the|a|an)$|-old$/u.test(before?.lower ?? '') && isCountryman(only)
  if (/^\p{Lu}\p{Ll}+landers?$/u.test(only) && type === 'place') return true
  return /^(?:the|a|an)$/u.test(before?.lower ?? '') && only !== only.toUpperCase() && isPeople(only)
}

/** "the Federal Agriculture Minister, Ann Lee, said": an office, no body. */
const OFFICER =
  /^(?:Minister|Secretary|Ambassador|Commissioner|Governor|Superintendent|Chancellor|Premier|Spokes(?:man|woman|person)|Chair(?:man|woman)|President|Director|Mayor|Senator|Speaker)$/u

/** "Chief | Strategy Officer" is an office. */
const isOffice = (tokens: Found['sentence']['tokens'], from: number, to: number): boolean =>
  /^(?:Chief|Deputy|Vice|Senior|Executive|Managing)$/u.test(tokens[from - 1]?.text ?? '') &&
  isRoleNoun(tokens[to - 1]?.text ?? '')

/** What an American sits for or where a town lies: "Senator Ada Okoro (Tex.)", "in Lund, Ala." */
const STATE =
  /^(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|\p{Lu}\.\p{Lu})\.?$/u

const isCountryman = (word: string): boolean =>
  /^(?:Dutch|English|French|Irish|Scots|Welsh)(?:man|woman)$/u.test(word) || isPeople(word)

/** "Brit", "Dane": listed as a people and as nothing else. */
const isPeople = (word: string): boolean =>
  /^(?:Brits?|Aussies?|Kiwis?)$/u.test(word) ||
  (isListed([word], 'demonym') &&
    !(
      ['country', 'capital', 'city', 'region', 'company', 'medium', 'agency', 'party', 'force'] as const
    ).some((list) => isListed([word], list)))
