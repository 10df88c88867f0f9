import type { Dateline, Span } from '../../fact-sheet.ts'
import { passage } from '../../text/span.ts'

const CAPITALS = String.raw`\p{Lu}[\p{Lu}’'-]{1,20}(?:[ .]{1,2}\p{Lu}[\p{Lu}’'-]{1,20}){0,3}`
const TITLE_CASE = String.raw`\p{Lu}[\p{L}’'-]{1,20}(?: \p{Lu}[\p{L}’'-]{1,20}){0,2}`
const REGION = String.raw`(?:, ?(?!\p{L}{3,6}day\b)(?:\p{Lu}[\p{L}.]{1,20}(?: \p{Lu}[\p{L}.]{1,20}){0,2}))?`
const WEEKDAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )?'
const DATE = String.raw`${WEEKDAY}(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\p{L}{0,6}\.? \d{1,2}(?:, \d{4})?|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\p{L}{0,6}\.?(?:,? \d{4})?)`
const AGENCY = String.raw`(?:\((?<agency>\p{Lu}[\p{L}.&’' ]{1,30})\)|/(?<wire>\p{Lu}[\p{L} .-]{1,25})/)`
const DASH = '(?:—|–|-{1,2}|―)'

/** "WASHINGTON, Nov. 5 (Reuters) - ", "BEIJING — ": a place in capitals, then a dash. */
const IN_CAPITALS = new RegExp(
  String.raw`^(?<place>${CAPITALS}${REGION})(?:,? \(?(?<date>${DATE})\)?,?)?(?: ?${AGENCY})? ?${DASH}\s{1,2}(?=\S)`,
  'u'
)
/** "Geneva, 5 November 2016 – ", "Kampala (AP) -- ": in small letters only with a date or an agency. */
const WITH_MORE = new RegExp(
  String.raw`^(?<place>(?:${TITLE_CASE}|${CAPITALS})${REGION})(?:,? \(?(?<date>${DATE})\)?(?: ?${AGENCY})?|,? ?${AGENCY.replace('agency', 'agency2').replace('wire', 'wire2')}) ?(?:${DASH}|:)\s{1,2}(?=\S)`,
  'u'
)
/** "SELBY – May 5, 2017 – ", "SELBY | May 5, 2017 | ": the day between two marks. */
const BETWEEN_MARKS = new RegExp(
  String.raw`^(?<place>(?:${TITLE_CASE}|${CAPITALS})${REGION}) ?(?:${DASH}|\|) ?(?<date>${DATE}) ?(?:${DASH}|[:|])\s{1,2}(?=\S)`,
  'u'
)
/** "Nov 5 (Reuters) - ", "November 5, 2016 – ": no place; a day without a year only with an agency. */
const DATE_ALONE = new RegExp(
  String.raw`^(?<date>${DATE})(?:(?<=\d{4})| ?(?=[(/]))(?: ?${AGENCY})? ?${DASH}\s{1,2}(?=\S)`,
  'u'
)
/** "(Reuters) — ": an agency alone. */
const AGENCY_ALONE = new RegExp(String.raw`^${AGENCY} ?${DASH}\s{1,2}(?=\S)`, 'u')
/** "Taipei, Taiwan — ", "Dayton, Ohio – ": in small letters with the country or the state, before a long dash and a capital. */
const WITH_COUNTRY = new RegExp(
  String.raw`^(?<place>${TITLE_CASE}, (?<country>\p{Lu}[\p{L}’'.-]{1,20}(?: \p{L}{2,20}){0,3})) ?(?:—|–|--)\s{1,2}(?=["“‘]?\p{Lu})`,
  'u'
)
/** "(CNN)The", "Boston (CNN)Two men", "London (AFP) Two men": the story goes on without a dash, or without a space. */
const UNMARKED = new RegExp(
  String.raw`^(?!The |Associated |Agence |United Press |Cable )(?:(?<place>(?:${TITLE_CASE}|${CAPITALS})${REGION}) )?\((?<agency>AFP|ANI|AP|CNN|IANS|PTI|Reuters|TASS|UPI|Xinhua)\) {0,2}(?=["“‘]?\p{Lu})`,
  'u'
)
/** With one of these each of them ends; most paragraphs have none, and the patterns are dear to compile. */
const CLOSING = /[-—–―:|]\s|\) {0,2}["“‘]?\p{Lu}/u
/** Words in capitals before a dash that are no place. */
const LABEL =
  /^(?:BREAKING|UPDATED?|EXCLUSIVE|WATCH|VIDEO|PHOTOS?|LIVE|NEWS|OPINION|ANALYSIS|EDITORIAL|REVIEW|CORRECTION|NOTE|SPOILER|WARNING|IMPORTANT|STORY|CAPTION|FILE|FACTBOX|TIMELINE|EXPLAINER|ALERT|QUESTION|ANSWER)\b/u

export interface FoundDateline {
  dateline: Dateline | null
  /** The agency in brackets. */
  agency: Span | null
  /** Where the story goes on after it. */
  end: number
}

/** The dateline that opens the paragraph, or null. */
export function findDateline(source: string, paragraph: Span): FoundDateline | null {
  const head = source.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 160))
  if (!CLOSING.test(head)) return null
  const match =
    WITH_MORE.exec(head) ??
    BETWEEN_MARKS.exec(head) ??
    capitals(head) ??
    DATE_ALONE.exec(head) ??
    AGENCY_ALONE.exec(head) ??
    withCountry(head) ??
    UNMARKED.exec(head)
  if (!match) return null
  const { place, date, agency, wire, agency2, wire2 } = match.groups ?? {}
  const spanOf = (part: string | undefined, from = 0): Span | null => {
    if (!part) return null
    const at = match[0].indexOf(part, from)
    return { start: paragraph.start + at, end: paragraph.start + at + part.length }
  }
  const [placeSpan, dateSpan] = [spanOf(place), spanOf(date, place?.length)]
  return {
    dateline:
      placeSpan || dateSpan
        ? {
            place: placeSpan && passage(source, placeSpan),
            date: dateSpan && passage(source, dateSpan)
          }
        : null,
    agency: spanOf(agency ?? wire ?? agency2 ?? wire2, place?.length),
    end: paragraph.start + match[0].length
  }
}

/** "Ann Lee, Lund — " is who wrote it, or of whom it is: only a country or a state makes it a dateline. */
function withCountry(head: string): RegExpExecArray | null {
  const match = WITH_COUNTRY.exec(head)
  const region = match?.groups?.country ?? ''
  return match && (STATES.has(region) || countries().has(region)) ? match : null
}

/** As newsrooms write them, in full, in short and by their postal codes. */
const STATES: ReadonlySet<string> = new Set(
  `Alabama,Ala.,AL,Alaska,AK,Arizona,Ariz.,AZ,Arkansas,Ark.,AR,California,Calif.,CA,Colorado,Colo.,CO,Connecticut,Conn.,CT,Delaware,Del.,DE,Florida,Fla.,FL,Georgia,Ga.,GA,
Hawaii,HI,Idaho,ID,Illinois,Ill.,IL,Indiana,Ind.,IN,Iowa,IA,Kansas,Kan.,KS,Kentucky,Ky.,KY,Louisiana,La.,LA,Maine,ME,Maryland,Md.,MD,Massachusetts,Mass.,MA,Michigan,Mich.,MI,
Minnesota,Minn.,MN,Mississippi,Miss.,MS,Missouri,Mo.,MO,Montana,Mont.,MT,Nebraska,Neb.,NE,Nevada,Nev.,NV,New Hampshire,N.H.,NH,New Jersey,N.J.,NJ,New Mexico,N.M.,NM,
New York,N.Y.,NY,North Carolina,N.C.,NC,North Dakota,N.D.,ND,Ohio,OH,Oklahoma,Okla.,OK,Oregon,Ore.,OR,Pennsylvania,Pa.,PA,Rhode Island,R.I.,RI,South Carolina,S.C.,SC,
South Dakota,S.D.,SD,Tennessee,Tenn.,TN,Texas,TX,Utah,UT,Vermont,Vt.,VT,Virginia,Va.,VA,Washington,Wash.,WA,West Virginia,W.Va.,WV,Wisconsin,Wis.,WI,Wyoming,Wyo.,WY,DC,D.C.,
Ontario,Ont.,ON,Quebec,Que.,QC,British Columbia,B.C.,BC,Alberta,Alta.,AB,Manitoba,Man.,MB,Saskatchewan,Sask.,SK,Nova Scotia,N.S.,NS,New Brunswick,N.B.,NB`.split(
    /,\s*/u
  )
)

let known: ReadonlySet<string> | null = null

/** The English names of all countries and territories, as Unicode's data (CLDR) in Node has them. */
function countries(): ReadonlySet<string> {
  if (known) return known
  const names = new Intl.DisplayNames(['en'], { type: 'region' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  known = new Set(letters.flatMap((a) => letters.map((b) => names.of(a + b) ?? '')))
  return known
}

function capitals(head: string): RegExpExecArray | null {
  const match = IN_CAPITALS.exec(head)
  const place = match?.groups?.place ?? ''
  if (!match || LABEL.test(place)) return null
  // Four capitals alone are more often an initialism than a town.
  const isLong = place.replace(/[^\p{L}]/gu, '').length > 4
  const hasMore = match.groups?.date !== undefined || match.groups?.agency !== undefined
  return isLong || hasMore ? match : null
}
