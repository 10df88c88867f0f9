import { UnsupportedLanguage } from '../errors.ts'
import { foreignByLittleWords } from './function-words.ts'

/** Words that no other language's prose has so many of; where they are frequent the text is English. */
const COMMON =
  /\b(?:the|of|and|to|in|that|is|was|for|it|with|as|his|on|be|at|by|had|not|are|but|from|or|have|an|they|which|you|were|her|she|there|would|their|we|him|been|has|when|who|will|more|no|if|out|said|what|its|about|than|into|them|can|only|other|this|these|our|your)\b/gi
/** Prose is judged on this much of it. */
const SAMPLE = 5000
/** Fewer words than these are too few to tell a language by. */
const FEWEST_WORDS = 12

/**
 * The language of the prose, BCP 47: 'en', for all that is English or too short to tell. Throws UnsupportedLanguage
 * for prose that is surely in another one. The detector is loaded for prose that
 * its own words don't show to be English.
 */
export async function detectLanguage(prose: string): Promise<string> {
  const sample = prose.slice(0, SAMPLE)
  if (isOtherScript(sample)) throw unsupported(await likeliest(sample, 'und'))
  const foreign = foreignByLittleWords(sample)
  if (foreign !== null) throw unsupported(foreign)
  const words = sample.match(/\p{L}+/gu)?.length ?? 0
  const common = sample.match(COMMON)?.length ?? 0
  if (words < FEWEST_WORDS || common / words >= 0.12) return 'en'
  const [first, second] = await languagesOf(sample)
  const isSure = first && first.accuracy > 0.3 && first.accuracy > 2 * (second?.accuracy ?? 0)
  if (!first || first.lang === 'en' || (common / words >= 0.05 && !isSure)) return 'en'
  if (!isSure && words < 4 * FEWEST_WORDS) return 'en'
  throw unsupported(first.lang)
}

/** Letters that are not Latin are the most of eight or more; most texts have none, and are not counted out. */
function isOtherScript(sample: string): boolean {
  const others = sample.match(/(?!\p{Script=Latin})\p{L}/gu)?.length ?? 0
  if (others === 0) return false
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  return letters >= 8 && others > letters / 2
}

const languagesOf = async (sample: string) => (await import('tinyld/light')).detectAll(sample)

const likeliest = async (sample: string, otherwise: string): Promise<string> =>
  (await languagesOf(sample)).find(({ lang }) => lang !== 'en')?.lang ?? otherwise

const nameOf = (language: string): string =>
  new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language

const unsupported = (language: string): UnsupportedLanguage =>
  new UnsupportedLanguage(
    language,
    language === 'und' ? 'a language that was not recognised' : nameOf(language)
  )
