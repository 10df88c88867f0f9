import type { Analysis, Sentence } from './analysis.ts'

/** A sentence that stands beside the story: a heading, a deck above the dateline, the captions of a gallery, a post put in. */
export function isFurniture(sentence: Sentence, { article, sentences }: Analysis): boolean {
  const text = sentence.source.slice(sentence.start, sentence.end)
  return (
    isGallery(sentence) ||
    isHeading(sentence, sentences) ||
    isUnclosed(sentence, sentences) ||
    CAPTION.test(text) ||
    sentence.end <= (article.dateline?.place?.span.start ?? 0) ||
    (LABELLED.test(text) && isFirstOfParagraph(sentence, sentences)) ||
    isPost(sentence)
  )
}

/** A caption left in the story: the next sentence of the paragraph follows it without a mark. */
function isUnclosed({ source, end, index, paragraph }: Sentence, all: readonly Sentence[]): boolean {
  const next = all[index + 1]
  return (
    next?.paragraph === paragraph && next.start - end === 1 && /[\p{L}\p{N}]/u.test(source.charAt(end - 1))
  )
}

const CAPTION = /\b(?:Image|Media|Photo) (?:caption|copyright) \p{Lu}/u

/** What the pictures beside the story show. */
export function isGallery({ source, start, end }: Sentence): boolean {
  return isCredited({ source, start, end }) || PICTURED.test(source.slice(start, end))
}

/** The captions of a gallery, with an agency between them. */
export function isCredited({ source, start, end }: Pick<Sentence, 'source' | 'start' | 'end'>): boolean {
  const text = source.slice(start, end)
  return NUMBERED.test(text) || SHOUTED.test(text)
}

/** "Getty 8/19 The trial opens", "Reuters 6 The mayor arrives": an agency's credit, the next picture's number (and of how many), its caption. */
const NUMBERED =
  /\b(?:Getty(?: Images)?|GETTY|Associated Press|Press Association|Reuters|AFP|EPA|AP|PA(?: wire)?|Rex(?: Features)?|Shutterstock) \d{1,3}(?:\/\d{1,2})? \p{Lu}/u

/** "GETTY*EPA Ann Lee arrives": the credit of the picture before, in capitals, that runs into the next words. */
const SHOUTED = /\b(?:GETTY|REUTERS)(?:[*/]\p{Lu}+)?\s(?:\d|\p{Lu}\p{Ll})/u

/** "Ann Lee (police mugshot, left)", "The hall (pictured) heard how …": what a picture shows. */
const PICTURED =
  /\((?:[^()]{0,40}\b)?(?:pictured|mugshot|left|right|cent(?:re|er)|above|below|inset|file picture)\b[^()]{0,60}\)/u

/** "Keeping watch: A man stands on the quay": how some papers open their captions. */
const LABELLED = /^\p{Lu}\p{Ll}{2,}(?: \p{Ll}+){0,3}: ["“‘]?\p{Lu}/u

const isFirstOfParagraph = ({ index, paragraph }: Sentence, all: readonly Sentence[]): boolean =>
  all[index - 1]?.paragraph !== paragraph

/** A post of a network put into the story. */
const isPost = ({ source, start, end }: Sentence): boolean => POST_FRAME.test(source.slice(start, end))

/** "pic.example.com/…— Lund Radio (@lund) September 3, 2016": what a network's own frame leaves in the text. */
const POST_FRAME = /\bpic\.twitter\.com\/|\(@\w{1,30}\) \p{Lu}\p{L}{2,8} \d{1,2}, \d{4}/u

const LONGEST_HEADING = 9

/** A few words alone in their paragraph, with no mark at their end. */
function isHeading(
  { source, start, end, index, paragraph, tokens }: Sentence,
  all: readonly Sentence[]
): boolean {
  const isAlone = all[index - 1]?.paragraph !== paragraph && all[index + 1]?.paragraph !== paragraph
  return isAlone && tokens.length <= LONGEST_HEADING && /[\p{L}\p{N}]$/u.test(source.slice(start, end))
}
