import type { Sentence } from './analysis.ts'

const CREDIT = /^\s*\((?:Photo|Image|Picture|Credit):/u

/** "(Photo: Ann Lee, LNA)": whose picture stood here; the splitter makes it a sentence of its own. */
export const isCredit = ({ source, start, end }: Sentence): boolean =>
  CREDIT.test(source.slice(start, Math.min(end, start + 12)))

/** What a picture's credit follows: "The mayor waves. (Photo: Ann Lee, LNA)". */
export const isCaption = ({ source, end }: Sentence): boolean => CREDIT.test(source.slice(end, end + 12))
