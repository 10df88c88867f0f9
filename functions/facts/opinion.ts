import type { Article } from '../article/article.ts'
import type { Token } from '../text/tokens.ts'
import type { Analysis, Opinion, Sentence } from './analysis.ts'

const LABEL =
  /^(?:opinion|editorial|comment|commentary|op-?ed|viewpoint|column|leader|letters? to the editor)s?:?$/iu
const ADDRESS =
  /\/(?:opinions?|editorials?|comment(?:isfree|ary)?|op-?eds?|columnists?|columns?|leaders?)\//iu
const COLUMNIST = /\b(?:is|was|writes) an? (?:[\p{L}-]+ ){0,3}column(?:ist)?\b/iu
/** Without a label it takes a writer who says "I" in so large a share of his sentences. */
const VOICED_SHARE = 0.1

const SINGULAR = new Set(['i', 'my', 'me', "i'm", 'i’m', "i've", 'i’ve', 'myself'])
const PLURAL = new Set(['we', 'us', 'our', 'let’s', "let's"])
const DEMANDS = new Set(['should', 'must', 'ought', "shouldn't", 'shouldn’t'])
const NEEDS = new Set(['need', 'needs'])

/** Null for an article that reports: one that is not called an opinion, and whose writer does not speak for himself. */
export function findOpinion({ article, sentences, interview }: Omit<Analysis, 'opinion'>): Opinion | null {
  if (interview) return null
  const [author] = article.byline
  const isOpinion = isCalled(article) || (author !== undefined && isVoiced(article, sentences))
  return isOpinion ? { author: author ?? null } : null
}

/** By a label right above the headline (menus have links of that name), by its address, or by what is said of the writer. */
function isCalled({ text, title, url, excluded }: Article): boolean {
  const headline = title?.span.in === undefined ? title?.span.start : undefined
  return (
    ADDRESS.test(url ?? '') ||
    excluded.some(({ start, end, reason }) => {
      const line = text.slice(start, end)
      if (reason === 'contributor') return COLUMNIST.test(line)
      return (
        headline !== undefined &&
        end <= headline &&
        LABEL.test(line.trim()) &&
        text.slice(end, headline).trim() === ''
      )
    })
  )
}

function isVoiced({ text, paragraphs }: Article, sentences: readonly Sentence[]): boolean {
  // A quotation may go on over several sentences: where there is a mark, "I" may be anybody.
  const quoted = new Set(
    paragraphs.flatMap(({ start, end }, index) =>
      /["“”]|(?<![\p{L}\p{N}])[‘']\p{L}/u.test(text.slice(start, end)) ? [index] : []
    )
  )
  const own = sentences.filter(({ paragraph }) => !quoted.has(paragraph))
  const voiced = own.filter(({ tokens }) => tokens.some(({ lower }) => SINGULAR.has(lower))).length
  const demanding = own.some(({ tokens }) => isDemand(tokens))
  return demanding && voiced > 0 && voiced >= VOICED_SHARE * sentences.length
}

/** "The council should …", "must not", "needs to", "What should happen next is": somebody ought to do something. */
export const isDemand = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ lower }, i) =>
      (DEMANDS.has(lower) && !/^(?:have|be)$/u.test(tokens[i + 1]?.lower ?? '')) ||
      // "the need to win" is a noun; what "you need to" do is advice.
      (NEEDS.has(lower) &&
        tokens[i + 1]?.lower === 'to' &&
        !/^(?:the|an?|no|any|this|that|their|its|his|her|our|my|you|of)$/u.test(tokens[i - 1]?.lower ?? ''))
  ) || /^it(?:'s|’s| is) (?:high )?time\b/u.test(openingOf(tokens))

const openingOf = (tokens: readonly Token[]): string =>
  tokens
    .slice(0, 5)
    .map(({ lower }) => lower)
    .join(' ')

/** Whether the writer says it as what he thinks, and not as what is so. */
export const isOwnView = (tokens: readonly Token[]): boolean =>
  isDemand(tokens) || tokens.some(({ lower }) => SINGULAR.has(lower) || PLURAL.has(lower))
