import type { Unit } from '../units.ts'

/** A whole page was pasted when it has at least so many lines that are no running text, … */
const FEWEST_LOOSE_LINES = 12
/** … when they are such a share of its lines, … */
const LOOSE_SHARE = 0.35
/** … and when so many of them are known lines of menus, sharing and selling. */
const FEWEST_KNOWN_LINES = 3

const CLOSED = /[.!?…]["”’')\]]*$/u
const CLOSED_OR_LEADS = /[.!?…:]["”’')\]]*$/u
/** Headings behind which a page goes on with something else than its story. */
const STORY_ENDS =
  /^(?:(?:\d[\d,.]* )?(?:comments?|responses?|replies|thoughts? on\b.*)(?: \(\d+\))?:?|(?:leave|post|add|write) a (?:comment|reply).*|comments are closed.*|(?:view|show|join) .{0,20}(?:comments|conversation|discussion).*|(?:related|recommended|trending|popular|featured|latest|recent|similar|other|further|top|more|most)(?: \w+){0,3}(?: (?:articles?|stories|posts?|news|content|topics?|coverage|videos?|reading|links?|headlines|read|viewed|popular|shared|commented|watched))(?: .{0,30})?:?|more (?:from|on|in|about|stories|news|for you)\b.{0,50}|(?:most (?:read|popular|viewed|shared|watched|commented)|editor['’]?s['’]? picks?|you (?:may|might) (?:also )?(?:like|enjoy|be interested).*|what to read next|read (?:next|more)|up next|next up|related|recommended|trending|popular|about (?:the|this) (?:author|writer)|sign up .{0,60}|newsletters?|promoted.{0,20}|sponsored.{0,20}|around the web|from (?:the|around the) web|share this.{0,20}|tags:?|filed under:?|sections|footer|references|follow us.{0,20}))$/iu

/** Where the story of a page stands: index of its first unit and the index behind its last. */
export interface Stretch {
  from: number
  to: number
}

/** True when the units are those of a whole page, menus and all, and not of an article by itself. */
export function isWholePage(units: readonly Unit[], reasons: readonly (string | null)[]): boolean {
  const loose = units.filter(isLoose).length
  const known = reasons.filter((reason) => reason !== null).length
  return loose >= FEWEST_LOOSE_LINES && loose / units.length > LOOSE_SHARE && known >= FEWEST_KNOWN_LINES
}

const isLoose = ({ words, text }: Unit): boolean => words < 10 && !CLOSED.test(text)

/**
 * The stretch of a page with the greatest sum of its units' scores: running text counts for it, loose lines against
 * it, and headings such as "Related articles" are a wall that only more text than stands before them gets over.
 */
export function storyStretch(units: readonly Unit[], reasons: readonly (string | null)[]): Stretch | null {
  const repeated = repeatedTexts(units)
  let best = { from: 0, to: 0, sum: 0 }
  let open = { from: 0, sum: 0 }
  for (const i of units.keys()) {
    const score = scoreOf(units, i, reasons[i] ?? null, repeated)
    if (open.sum + Math.min(score, 0) <= 0) open = { from: i, sum: 0 }
    open.sum += score
    if (open.sum > best.sum) best = { from: open.from, to: i + 1, sum: open.sum }
  }
  return best.sum > 0 ? { from: best.from, to: best.to } : null
}

function scoreOf(
  units: readonly Unit[],
  index: number,
  reason: string | null,
  repeated: ReadonlySet<string>
): number {
  const unit = units[index]
  if (!unit) return 0
  const { words, text } = unit
  if (STORY_ENDS.test(text)) return -WALL
  if (reason !== null) return -6
  if (repeated.has(text)) return words >= 10 ? -4 : -10
  if (CLOSED_OR_LEADS.test(text)) return words >= 10 ? Math.min(words, 80) - 2 : words >= 4 ? 3 : -1
  if (words >= 25) return words / 2
  // A heading stands alone; the lines of a menu stand together.
  const isAlone = unit.opensBlock && (units[index + 1]?.opensBlock ?? true)
  return isAlone ? -5 : -8
}

const WALL = 60

function repeatedTexts(units: readonly Unit[]): Set<string> {
  const [seen, repeated] = [new Set<string>(), new Set<string>()]
  for (const { text } of units) (seen.has(text) ? repeated : seen).add(text)
  return repeated
}
