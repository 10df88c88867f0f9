/** ISO 4217 codes; where there is none or the country is not said, the English word ('cent', 'peso'). */
const DOLLARS: Readonly<Record<string, string>> = {
  us: 'USD',
  australian: 'AUD',
  canadian: 'CAD',
  cdn: 'CAD',
  'u.s.': 'USD',
  'u.s': 'USD',
  usd: 'USD',
  a: 'AUD',
  au: 'AUD',
  aud: 'AUD',
  aus: 'AUD',
  c: 'CAD',
  ca: 'CAD',
  can: 'CAD',
  cad: 'CAD',
  nz: 'NZD',
  nzd: 'NZD',
  hk: 'HKD',
  hkd: 'HKD',
  s: 'SGD',
  sg: 'SGD',
  sgd: 'SGD',
  nt: 'TWD',
  twd: 'TWD',
  r: 'BRL',
  mex: 'MXN',
  mx: 'MXN',
  mxn: 'MXN',
  j: 'JMD',
  tt: 'TTD',
  z: 'ZWL'
}
const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  'Y=': 'JPY',
  '₩': 'KRW',
  '₹': 'INR',
  '₽': 'RUB',
  '₺': 'TRY',
  '₪': 'ILS',
  '฿': 'THB',
  '₫': 'VND',
  '₦': 'NGN',
  '₱': 'PHP',
  '₴': 'UAH',
  '₡': 'CRC',
  '₾': 'GEL',
  '₭': 'LAK',
  '₿': 'BTC',
  元: 'CNY',
  RM: 'MYR',
  Rs: 'INR',
  'Rs.': 'INR',
  Rp: 'IDR',
  Dh: 'AED',
  Dhs: 'AED',
  GH: 'GHS',
  KSh: 'KES',
  Sh: 'KES',
  kn: 'HRK',
  RMB: 'CNY',
  SFr: 'CHF',
  ZAR: 'ZAR'
}
const CODES =
  `USD EUR GBP JPY CNY AUD CAD NZD HKD SGD CHF ILS NIS MYR INR LKR PKR BDT MXN TRY ZAR HRK GEL LAK CRC DKK SEK NOK ISK
RUB KRW BRL THB BTC ETH TWD IDR PHP VND AED SAR QAR KWD EGP NGN KES GHS UAH PLN CZK HUF RON BGN ARS CLP COP PEN`
    .split(/\s+/u)
    .map((code): [string, string] => [code, code === 'NIS' ? 'ILS' : code])

const NATIONS = `us=USD u.s.=USD american=USD australian=AUD canadian=CAD new\\szealand=NZD hong\\skong=HKD singapore=SGD
singaporean=SGD taiwan=TWD taiwanese=TWD jamaican=JMD`
const WORDS = `dollar=USD buck=USD euro=EUR sterling=GBP quid=GBP pound\\ssterling=GBP british\\spound=GBP egyptian\\spound=EGP
lebanese\\spound=LBP syrian\\spound=SYP yen=JPY japanese\\syen=JPY yuan=CNY chinese\\syuan=CNY renminbi=CNY rmb=CNY kuai=CNY usd=USD eur=EUR gbp=GBP btc=BTC
rupee=INR indian\\srupee=INR pakistani\\srupee=PKR pakistan\\srupee=PKR sri\\slankan\\srupee=LKR nepalese\\srupee=NPR won=KRW
korean\\swon=KRW south\\skorean\\swon=KRW ruble=RUB rouble=RUB russian\\sruble=RUB russian\\srouble=RUB franc=CHF swiss\\sfranc=CHF
cfa\\sfranc=XOF french\\sfranc=FRF belgian\\sfranc=BEF shekel=ILS israeli\\sshekel=ILS new\\sshekel=ILS ringgit=MYR malaysian\\sringgit=MYR
baht=THB thai\\sbaht=THB rand=ZAR lira=TRY turkish\\slira=TRY zloty=PLN forint=HUF krona=SEK kronor=SEK swedish\\skrona=SEK
swedish\\skronor=SEK krone=NOK kroner=NOK norwegian\\skrone=NOK norwegian\\skroner=NOK danish\\skrone=DKK danish\\skroner=DKK
peso=peso mexican\\speso=MXN philippine\\speso=PHP argentine\\speso=ARS chilean\\speso=CLP colombian\\speso=COP rupiah=IDR dong=VND
naira=NGN cedi=GHS shilling=shilling kenyan\\sshilling=KES dirham=AED riyal=SAR rial=IRR iranian\\srial=IRR hryvnia=UAH reais=BRL
dinar=dinar kuna=HRK lari=GEL kip=LAK taka=BDT markka=FIM finnish\\smarkka=FIM peseta=ESP guilder=NLG dutch\\sguilder=NLG
deutsche\\smark=DEM deutschemark=DEM bitcoin=BTC ether=ETH satoshi=satoshi cent=cent us\\scent=cent penny=penny pence=penny sen=sen
kopek=kopek`

const pairs = (list: string): [string, string][] =>
  list.split(/\s+/u).map((row) => {
    const [form = '', unit = ''] = row.replaceAll('\\s', ' ').split('=')
    return [form, unit]
  })

const WORD_UNITS: ReadonlyMap<string, string> = new Map([
  ...pairs(WORDS),
  ...pairs(NATIONS).map(([nation, code]): [string, string] => [`${nation} dollar`, code])
])
const SIGN_UNITS: ReadonlyMap<string, string> = new Map([...Object.entries(SIGNS), ...CODES])

/** '$75 U.S. per barrel', '$US113 million' */
const NATION_AFTER = /\s(us|u\.s\.|cdn|canadian|australian|nz|aud|cad)(?=[\s.,;)]|$)/iuy
const DOLLAR_BEFORE =
  /(?:(?<![\p{L}\p{N}$])(?:(u\.s\.?|[a-z]{2,3})\s?|([ACSRJZ]|(?<!\p{L})c)\s?)?\$|\$us|\$a)\s?$/iu
const STARTS_WITH_LETTER = /^\p{L}/u
const signs = (areWords: boolean): string =>
  [...SIGN_UNITS.keys()]
    .filter((sign) => sign !== '$' && STARTS_WITH_LETTER.test(sign) === areWords)
    .sort((a, b) => b.length - a.length)
    .map((sign) => sign.replace('.', '\\.'))
    .join('|')
/** One look behind for all that are words: compiling one for each of them took a tenth of the first article. */
const SIGN_BEFORE = new RegExp(`(?:(?<![\\p{L}\\p{N}])(?:${signs(true)})|${signs(false)})\\s?$`, 'u')
/** Longer than any sign, code and space before a number. */
const REACH = 8

export interface Currency {
  unit: string
  /** Where it begins or ends in the sentence. */
  at: number
}

/** The sign or code that stands before a number: '$', 'US$', 'A$', '€', 'RM', 'EUR'. */
export function currencyBefore(text: string, at: number): Currency | null {
  const before = text.slice(Math.max(0, at - REACH), at)
  const dollar = DOLLAR_BEFORE.exec(before)
  if (dollar) {
    const nation = dollar[1] ?? dollar[2]
    const unit = nation === undefined ? 'USD' : DOLLARS[nation.toLowerCase()]
    if (unit && !(nation === 'a' || nation === 's' || nation === 'r'))
      return { unit, at: at - dollar[0].length }
    return { unit: 'USD', at: at - (dollar[0].length - dollar[0].lastIndexOf('$')) }
  }
  return signBefore(before, at)
}

function signBefore(before: string, at: number): Currency | null {
  const sign = SIGN_BEFORE.exec(before)?.[0]
  const unit = SIGN_UNITS.get(sign?.trim() ?? '')
  return sign && unit ? { unit, at: at - sign.length } : null
}

const SIGN_AFTER = new RegExp(
  `\\s?(?:([€£₽₺₪元₫฿₾₡₭])|(${CODES.map(([code]) => code).join('|')}|RM|RMB)(?![\\p{L}\\p{N}])|(\\$)(?!\\s?[0-9]))`,
  'uy'
)
const WORD_AFTER = /[\s-]((?:(?:\p{L}|\.){1,10}\s){0,2}?\p{L}{3,12})(?!\p{L})/uy
const LONGER_WORD_AFTER = /[\s-]((?:(?:\p{L}|\.){1,10}\s){1,2}\p{L}{3,12})(?!\p{L})/uy

/** Whose dollars '$75 U.S.' are. */
export function dollarsAfter(text: string, at: number): Currency | null {
  NATION_AFTER.lastIndex = at
  const unit = DOLLARS[NATION_AFTER.exec(text)?.[1]?.toLowerCase() ?? '']
  return unit ? { unit, at: NATION_AFTER.lastIndex } : null
}

/** The currency that stands after a number: '7 dollars', '500 USD', '15 €', 'five Hong Kong dollars'. */
export function currencyAfter(text: string, at: number): Currency | null {
  SIGN_AFTER.lastIndex = at
  const sign = SIGN_AFTER.exec(text)
  if (sign) {
    const unit = SIGN_UNITS.get(sign[1] ?? sign[2] ?? sign[3] ?? '')
    return unit ? { unit, at: SIGN_AFTER.lastIndex } : null
  }
  return wordAfter(text, at, WORD_AFTER) ?? wordAfter(text, at, LONGER_WORD_AFTER)
}

function wordAfter(text: string, at: number, pattern: RegExp): Currency | null {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  if (!match?.[1]) return null
  const words = match[1].toLowerCase().split(/\s/u)
  for (let size = words.length; size > 0; size--) {
    const phrase = words.slice(0, size).join(' ')
    const unit = WORD_UNITS.get(phrase) ?? WORD_UNITS.get(phrase.replace(/s$/u, ''))
    if (unit) return { unit, at: at + 1 + phrase.length }
  }
  return null
}
