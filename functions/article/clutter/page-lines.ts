import type { Unit } from '../units.ts'

const MOST_WORDS = 12

/** Headings behind which a page goes on with something else than its story. */
const ENDS: readonly RegExp[] = [
  /^(?:most|more|related|recommended|trending|popular|featured|latest|recent|similar|other|further|top|also)(?: \S+){0,3}? (?:articles?|stories|posts?|news|content|topics?|coverage|videos?|reading|links?|headlines|read|viewed|popular|shared|watched|commented)\b/iu,
  /^(?:[Mm]ore|MORE) (?:from|on|in|about|like|for you|\p{Lu})/u,
  /^(?:most (?:read|popular|viewed|shared|watched|commented)|editor['’]?s['’]? picks?|(?:things )?you (?:may|might) (?:also )?(?:like|enjoy|be interested)|what to read next|read next|up next|next up|don['’]t miss)\b/iu,
  /^(?:related|recommended|trending|trending now|popular|popular now|newsletters?|around the web|from (?:the|around the) web|tags|filed under|sections|references|top stories|just in|latest)\s*:?$/iu,
  /^(?:tags|topics|categories|labels|filed under)\s*:/iu,
  /^(?:\p{Lu}\S* ){1,4}More$/u,
  /^(?:about (?:the|this) (?:author|writer)|promoted\b|sponsored\b|share this\b|follow us\b|sign up\b)/iu
]
const COMMENTS =
  /^\W*(?:(?:\d[\d,.]*|top rated|all|reader|most recent|view|show|join|leave an?|post an?|add an?|write an?)\s)*(?:comments?|responses|repl(?:y|ies)|conversation|discussion|thoughts on\b.*)(?: section| policy| \(\d+\)|\W)*$/iu
const STAMP =
  /\b\d{1,2} (?:second|minute|min|hour|hr|day|week|month|year)s? ago\b|\b(?:says|said):$|^(?:\p{Lu}\S* ){1,3}(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}{0,6}\.? \d{1,2}, \d{4}$|^(?:\p{L}+day,? )?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}{0,6}\.? \d{1,2},? \d{4}|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}{0,6}\.?,? \d{4})\b/u

/** True for "Related articles", "More from …" and their like, and where the comments begin. */
export const endsStory = (unit: Unit): boolean =>
  unit.words <= MOST_WORDS &&
  unit.text.length < 120 &&
  (opensComments(unit) || (!/[.!?]$/u.test(unit.text) && ENDS.some((pattern) => pattern.test(unit.text))))

/** True for the heading of the comments ("12 Comments", "Leave a reply"). */
export const opensComments = ({ words, text }: Unit): boolean =>
  words <= 6 && text.length < 60 && COMMENTS.test(text)

/** True for the line above a comment or a teaser that says when it was written, and perhaps by whom. */
export const isStamp = ({ words, text }: Unit): boolean =>
  words <= MOST_WORDS && text.length < 120 && STAMP.test(text)
