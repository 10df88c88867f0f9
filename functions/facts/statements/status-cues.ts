import { narrowed } from '../../text/narrowed.ts'

/**
 * The wordings by which an article says that something is not known or not disclosed, or that somebody denies it. Each
 * pattern is linear in the length of the sentence: gaps are bounded, nothing repeated is repeated again.
 */
const NOT = "(?:not|never|n't|nor)"
const SOON = String.raw`(?:\s+(?:immediately|yet|fully|entirely|exactly|readily|publicly|officially|been|be|even|so\s+far|independently|known\s+to\s+be|altogether|at\s+all|initially|previously|ever|at\s+first|still|particularly|completely|totally)){0,3}`
const BE = String.raw`(?:is|was|are|were|remains?|remained|has\s+been|have\s+been|be|been|being|'s)`
const TELL = String.raw`(?:say|comment|specify|elaborate|name|identify|disclose|reveal|confirm|speculate|explain|answer|clarify|divulge|discuss|respond|reply|give|provide|offer|release|detail|estimate|tell|describe|state|indicate|share|publish|make\s+public|be\s+drawn|be\s+named|be\s+identified|be\s+interviewed|go\s+into)`
const MADE_KNOWN = String.raw`(?:disclosed|released|identified|named|revealed|made\s+public|published|determined|established|announced|confirmed|verified|specified|divulged|given|explained|accounted\s+for|located|found\s+out|made\s+clear|decided|settled|corroborated|substantiated|reached\s+for\s+comment)`
const DETAIL = String.raw`(?:details?|information|explanations?|comment|word|evidence|indications?|confirmation|reasons?|figures?|names?|timetable|motive|claims?\s+of\s+responsibility|breakdown|data|specifics|answers?)`

/** In lower case, narrowed and with single spaces, as is the text that it is looked for in: far sooner compiled, and found. */
const pattern = (source: string): RegExp =>
  new RegExp(source.replaceAll('\\s+', ' ').replaceAll('\\s*', ' ?'), 'u')

/** A wording, and what it can't stand without: all of these. Most are never compiled for an article. */
interface Cue {
  needs: readonly RegExp[]
  pattern: () => RegExp
}

function cue(needs: readonly RegExp[], source: string): Cue {
  let compiled: RegExp | null = null
  return {
    needs,
    pattern: () => {
      compiled ??= pattern(source)
      return compiled
    }
  }
}

const NEGATIONS = /\b(?:not|never|nor)\b|n't/u
const REVELATIONS =
  /disclosed|released|identified|named|revealed|made|published|determined|established|announced|confirmed|verified|specified|divulged|given|explained|accounted|located|found|decided|settled|corroborated|substantiated|reached/u
const FEW = /\b(?:few|little|scant|no)\b/u
const DETAILS =
  /detail|information|explanation|comment|word|evidence|indication|confirmation|reason|figure|name|timetable|motive|claim|breakdown|data|specific|answer/u

const UNKNOWN: readonly Cue[] = [
  cue(
    [/unclear|uncertain/u],
    String.raw`\b(?:unclear|uncertain)\b(?!\s+(?:terms|times|future|world|economy|economic|water|ground))`
  ),
  cue(
    [
      /unknown|unconfirmed|unverified|undetermined|undecided|unresolved|unexplained|undisclosed|unspecified|guess|mystery|question/u
    ],
    String.raw`\b${BE}${SOON}\s+(?:unknown|unconfirmed|unverified|undetermined|undecided|unresolved|unexplained|undisclosed|unspecified|anyone's\s+guess|a\s+mystery|anybody's\s+guess|an\s+open\s+question)\b`
  ),
  cue(
    [/undisclosed|unspecified|undetermined/u],
    String.raw`\b(?:undisclosed|unspecified|undetermined)\s+(?:number|amount|sum|price|location|place|reasons?|terms|period|date|sums|illness|crimes?|charges)\b`
  ),
  cue(
    [/unknown/u],
    String.raw`\b(?:for|of)\s+unknown\s+reasons\b|\bunknown\s+(?:number|amount|quantity)\s+of\b`
  ),
  cue(
    [/clear|known|certain/u, NEGATIONS],
    String.raw`\b(?:${BE}|could|can|cannot|does|do|did|has|have)?\s*${NOT}${SOON}\s+(?:clear|known|certain)\b(?!-)(?!\s+(?:of|as|for|to\s+be|that\s+the\s+law|cut|skies))`
  ),
  cue(
    [/clear|known|certain/u, /nor|neither/u],
    String.raw`\b(?:nor|neither)\s+${BE}\s+it\s+(?:immediately\s+)?(?:clear|known|certain)\b`
  ),
  cue([NEGATIONS, REVELATIONS], String.raw`(?:\b${BE}|has|have|had)\s*${NOT}${SOON}\s+${MADE_KNOWN}\b`),
  cue(
    [/could/u, /\bnot\b|n't/u],
    String.raw`\bcould\s*(?:not|n't)${SOON}\s+(?:be\s+)?(?:immediately\s+|independently\s+)?(?:verified|confirmed|determined|identified|established|authenticated|corroborated|verify|confirm|reached)\b`
  ),
  cue(
    [/declin|refus/u],
    String.raw`\b(?:declin(?:ed|es|e|ing)|refus(?:ed|es|e|ing))\s+to\s+(?:\p{L}+ly\s+|further\s+)?${TELL}\b`
  ),
  cue(
    [/declin|refus/u],
    String.raw`\b(?:declin(?:ed|es|ing)|refus(?:ed|es|ing))\s+(?:further\s+)?(?:comment|an\s+interview|requests?\s+for\s+(?:comment|interviews?))\b`
  ),
  cue(
    [
      NEGATIONS,
      /specify|elaborate|disclose|specified|respond|reply|return|identify|name|provide|give|offer|comment|reveal|explain/u
    ],
    String.raw`\b(?:did|do|does|would|had|has|have)\s*${NOT}${SOON}\s+(?:specify|elaborate|disclose|disclosed|elaborated|specified|respond\s+to|responded\s+to|reply\s+to|return(?:ed)?\s+(?:calls?|messages?|emails?|requests?|phone\s+calls?)|identify|name\s+(?:the|any|those|a)|provide\s+(?:any\s+|further\s+|more\s+)?(?:details?|information|evidence|specifics|an?\s+explanation|figures|comment)|give\s+(?:any\s+|further\s+|more\s+|a\s+|other\s+)?(?:details?|information|reasons?|explanation|evidence|specifics|figures|timetable)|offer\s+(?:any\s+|further\s+|more\s+)?(?:details?|specifics|evidence|explanation)|comment|reveal|explain\s+(?:why|how|what))\b`
  ),
  cue(
    [NEGATIONS, /say|said/u, /who|what|when|where|why|how|whether|if|which|exactly|publicly/u],
    String.raw`\b(?:did|do|does|would|had|has|have)\s*${NOT}${SOON}\s+(?:say\s+(?:who|what|when|where|why|how|whether|if|which|exactly|publicly)|saying\s+(?:who|what|when|where|why|how|whether)|said\s+(?:who|what|when|where|why|how|whether|if))\b`
  ),
  cue(
    [FEW, DETAILS],
    String.raw`\b(?:few|little|scant|no)\s+(?:\p{L}+\s+){0,2}${DETAIL}\b[^.;:]{0,60}?\b(?:available|known|public|released|provided|given|disclosed|emerged|offered|shared|published|revealed|yet|so\s+far|immediately)\b`
  ),
  cue(
    [FEW, DETAILS],
    String.raw`\b(?:gave|provided|offered|released|with|there\s+(?:was|were|is|are|has\s+been|have\s+been)|disclosed|had)\s+(?:few|no|little|scant)\s+(?:immediate\s+|further\s+|other\s+|official\s+|more\s+|additional\s+|public\s+|clear\s+|specific\s+|independent\s+)?(?:details?|explanations?|comment|word\s+(?:on|of|about|from)|information|specifics|claims?\s+of\s+responsibility|reasons?(?!\s+(?:to|for|why)\b)|timetable|indication|confirmation|figures?)\b`
  ),
  cue(
    [/without/u],
    String.raw`\bwithout\s+(?:giving|providing|offering|specifying|elaborating|naming|saying|identifying|disclosing|going\s+into|explaining)\b`
  ),
  cue(
    [/no one|nobody|none of/u, /kn[oe]w|say|sure|certain/u],
    String.raw`\b(?:no\s+one|nobody|none\s+of\s+them)\s+(?:yet\s+|really\s+|quite\s+|still\s+)?(?:knows?|knew|can\s+say|could\s+say|is\s+sure|was\s+sure|is\s+certain)\b`
  ),
  cue(
    [/remain/u, /to be/u],
    String.raw`\b(?:remains?|remained)\s+to\s+be\s+(?:seen|determined|decided|known|established|worked\s+out)\b`
  ),
  cue(
    [/ha[sd]|have/u, /yet to/u],
    String.raw`\b(?:has|have|had)\s+yet\s+to\s+(?:be\s+(?:${MADE_KNOWN})|say|disclose|announce|comment|decide|identify|name|determine|confirm|explain|release|reveal|publish|respond)\b`
  ),
  cue([/yet to be/u], String.raw`\b(?:is|are|was|were)\s+yet\s+to\s+be\s+${MADE_KNOWN}\b`),
  cue(
    [/too (?:early|soon)/u],
    String.raw`\btoo\s+(?:early|soon)\s+to\s+(?:say|tell|know|determine|judge|speculate|draw)\b`
  ),
  cue(
    [/\bknow\b/u, /\bnot\b|n't/u],
    String.raw`\b(?:do|does|did)\s*(?:not|n't)\s+(?:yet\s+|still\s+)?know\s+(?:who|what|why|how|whether|when|where|which|exactly|if)\b`
  ),
  cue(
    [/remain|surround|linger|persist/u],
    String.raw`\b(?:questions|mystery|doubts|uncertainty)\s+(?:still\s+)?(?:remains?|surrounds?|lingers?|persists?)\b`
  ),
  cue(
    [/available|secret/u],
    String.raw`\b(?:not|n't)\s+(?:immediately\s+)?available\s+for\s+comment\b|\b(?:kept|keeping)\s+(?:it\s+|them\s+|this\s+)?secret\b`
  ),
  cue(
    [/yet/u, /\bcan(?:not|'t| not)/u],
    String.raw`\bcan(?:not|'t|\s+not)\s+yet\s+(?:be\s+)?(?:say|said|tell|told|known|ruled)\b`
  )
]

const CLAIM = String.raw`(?:claims?|allegations?|accusations?|charges?|reports?|suggestions?|assertions?|rumou?rs?|notion|wrongdoing|involvement|responsibility|any|knowing|having|being|doing|that|it|this|them|trying|ever|there|using|making|taking|the\s+(?:claims?|allegations?|accusations?|charges?|reports?|suggestions?|assertions?|rumou?rs?|story|accounts?|incident))`
const DENIED: readonly Cue[] = [
  cue(
    [/deni|deny/u],
    String.raw`\b(?:den(?:ied|ies|y|ying))\s+(?:\p{L}+ly\s+)?(?:all\s+|any\s+|both\s+|those\s+|these\s+|such\s+|his\s+|her\s+|their\s+|its\s+|the\s+)?(?:\p{L}+'s\s+|\p{L}+\s+){0,2}?${CLAIM}\b`
  ),
  cue(
    [/reject|dismiss|disput|refut|disavow|repudiat|contradict|contest/u],
    String.raw`\b(?:reject(?:ed|s|ing)|dismiss(?:ed|es|ing)|disput(?:ed|es|ing)|refut(?:ed|es|ing)|disavow(?:ed|s|ing)|repudiat(?:ed|es|ing)|contradict(?:ed|s|ing)|contest(?:ed|s|ing))\s+(?:[\p{L}']+\s+){0,3}?(?:claims?|allegations?|accusations?|reports?|assertions?|suggestions?|accounts?|rumou?rs?|findings|characteri[sz]ation|version|notion|idea\s+that|that\s+(?:the|he|she|it|they))\b`
  ),
  cue(
    [/false|untrue|baseless|unfounded|groundless|fabricated|fake|nonsense|without/u],
    String.raw`\b(?:claims?|allegations?|accusations?|charges?|reports?|rumou?rs?|accounts?|suggestions?)\b[^.;:]{0,60}?\b(?:are|is|was|were|as)\s+(?:\p{L}+ly\s+)?(?:false|untrue|baseless|unfounded|groundless|fabricated|fake|nonsense|without\s+(?:merit|foundation|basis))\b`
  ),
  cue(
    [/guilty|innocence/u],
    String.raw`\b(?:pleaded|pleads|pleading|pled)\s+not\s+guilty\b|\b(?:maintain(?:s|ed)|protest(?:s|ed))\s+(?:his|her|their)\s+innocence\b`
  ),
  cue([/deni|deny/u], String.raw`\bden(?:ied|ies|y|ying)\s+(?:\p{L}+ing|wrongdoing|guilt)\b`)
]

/** "was denied entry", "denied bail": a refusal, not a denial. */
const REFUSED = pattern(
  String.raw`\b(?:was|were|been|being|be|is|are)\s+denied\b|\bden(?:ied|y|ies|ying)\s+(?:(?:the|a|an|his|her|their|its|him|them|any)\s+)?(?:\p{L}+\s+)?(?:bail|entry|access|permission|visas?|requests?|motions?|appeals?|parole|petitions?|applications?|permits?|asylum|a\s+chance|opportunity|benefits|coverage|treatment|care|funding)\b`
)

/** A text as the patterns read it, and where each of its places is in the text; as it is where nothing was left out. */
interface Read {
  text: string
  placeOf(index: number): number
}

/** A statement is asked for both kinds of cues, one after the other. */
let last: { text: string; read: Read } = { text: '', read: { text: '', placeOf: (index) => index } }

function read(text: string): Read {
  if (last.text !== text) last = { text, read: readAnew(text) }
  return last.read
}

function readAnew(text: string): Read {
  // Of characters of one byte none changes its length.
  const spaced = narrowed(text).toLowerCase().replace(/\s/gu, ' ')
  if (!spaced.includes('  ')) return { text: spaced, placeOf: (index) => index }
  const places: number[] = []
  let single = ''
  for (let at = 0; at < spaced.length; at++) {
    if (spaced[at] === ' ' && spaced[at - 1] === ' ') continue
    places.push(at)
    single += spaced.charAt(at)
  }
  return { text: single, placeOf: (index) => places[index] ?? spaced.length }
}

interface Stretch {
  start: number
  end: number
}

function first(cues: readonly Cue[], { text, placeOf }: Read): Stretch | null {
  let best: Stretch | null = null
  for (const { needs, pattern } of cues) {
    if (!needs.every((need) => need.test(text))) continue
    const match = pattern().exec(text)
    if (match && (!best || match.index < best.start))
      best = { start: match.index, end: match.index + match[0].length }
  }
  return best && { start: placeOf(best.start), end: placeOf(best.end - 1) + 1 }
}

/** Where the text says that something is not known, not disclosed or not answered. */
export function unknownCue(text: string): Stretch | null {
  const found = first(UNKNOWN, read(text))
  return found && HANGING.test(text.slice(0, found.start)) ? null : found
}

/** "While the source is not known, it is likely that …": of the first half alone. */
export const isConceded = (text: string, { start }: Stretch): boolean => CONCEDED.test(text.slice(0, start))

const CONCEDED = /\b(?:while|although|though|whether)\b[^,;:.–—]{0,80}$/iu

/** "other questions than the ones he refused to answer", "purged because they did not respond", "Until Thursday he refused": not the news. */
const HANGING =
  /\b(?:because|since|after|when|if|unless|(?<!,\s)(?:who|whom|which)|(?:the|those|other)\s(?:ones|people|questions|records|documents))\b[^,.;:–—]{0,60}$|^until\b/iu

/** Where the text says that somebody denies something. */
export function denialCue(text: string): Stretch | null {
  const found = first(DENIED, read(text))
  if (!found) return null
  const around = read(text.slice(Math.max(0, found.start - 12), found.end + 30))
  return REFUSED.test(around.text) ? null : found
}
