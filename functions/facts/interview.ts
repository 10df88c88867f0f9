import { within } from '../text/span.ts'
import type { Analysis, Interview, NameMention, Sentence } from './analysis.ts'

type Read = Pick<Analysis, 'article' | 'title' | 'sentences' | 'names'>

const ANNOUNCED =
  /\b(?:interview(?:s|ed|ing|ee)?|q\s?&\s?a|questions|talk(?:s|ed) (?:to|with)|sp(?:eaks|oke) (?:to|with)|in conversation|tells?)\b/iu
/** "…interviews Ann Lee", "an interview with the mayor, Ann Lee". */
const INTERVIEWED =
  /\b(?:interview(?:s|ed|ee|ing)?|talk(?:s|ed)|sp(?:eaks|oke)|conversation)\b[^.!?]{0,80}$/iu
const LEAST_QUESTIONS = 3
const LONGEST_QUESTION = 4

/** Null for an article that is no interview: one with fewer than three paragraphs of questions, or that does not say so. */
export function findInterview(read: Read): Interview | null {
  const byParagraph = groupsOf(read.sentences)
  const isLabelled = read.sentences.some(({ start, paragraph }) =>
    LABELLED.test(read.article.text.slice(read.article.paragraphs[paragraph]?.start, start))
  )
  const questions = new Set([...byParagraph].filter(([, group]) => isQuestion(group)).map(([index]) => index))
  const first = Math.min(...questions)
  if (questions.size < (isLabelled ? 2 : LEAST_QUESTIONS)) return null
  if (!isLabelled && !ANNOUNCED.test(headOf(read, first))) return null
  const interviewee = intervieweeOf(read, first)
  const named = new Set(
    read.names.filter(({ entity }) => entity === interviewee?.entity).map(({ sentence }) => sentence)
  )
  const answers = [...byParagraph].filter(
    // Who tells of the one who answers by name is somebody else.
    ([index, group]) =>
      index > first && !questions.has(index) && !group.some(({ index: at }) => named.has(at))
  )
  return { questions, answers: new Set(answers.map(([index]) => index)), interviewee }
}

function groupsOf(sentences: readonly Sentence[]): Map<number, Sentence[]> {
  const groups = new Map<number, Sentence[]>()
  for (const sentence of sentences) {
    const group = groups.get(sentence.paragraph)
    if (group) group.push(sentence)
    else groups.set(sentence.paragraph, [sentence])
  }
  return groups
}

const LABELLED = /^[QA]\p{L}*[\s\d]*[:.–—-]/u

function isQuestion(group: readonly Sentence[]): boolean {
  const last = group.at(-1)
  return (
    last !== undefined &&
    group.length <= LONGEST_QUESTION &&
    /\?["”’)\]]*$/u.test(last.source.slice(last.start, last.end))
  )
}

/** The headline and what stands before the first question. */
function headOf({ article, title }: Read, first: number): string {
  const headline = title ? title.source.slice(title.start, title.end) : ''
  return `${headline}\n${article.text.slice(article.paragraphs[0]?.start, article.paragraphs[first]?.start)}`
}

/** The one person that the headline names, else whom it or the text before the first question says it interviewed. */
function intervieweeOf({ names, sentences, title }: Read, first: number): NameMention | null {
  const people = names.filter(({ type }) => type === 'person')
  const inTitle = people.filter(({ sentence }) => sentence === -1)
  const before = people.filter(
    ({ sentence }) => sentence >= 0 && (sentences[sentence]?.paragraph ?? first) < first
  )
  const asked = [...inTitle, ...before].find(({ span, sentence }) => {
    const { source, start } = (sentence === -1 ? title : sentences[sentence]) ?? { source: '', start: 0 }
    return INTERVIEWED.test(source.slice(start, span.start))
  })
  return onlyOne(inTitle) ?? asked ?? null
}

function onlyOne([mention, ...more]: readonly NameMention[]): NameMention | null {
  return mention && more.every(({ entity }) => entity === mention.entity) ? mention : null
}

/** Whether all of it stands in an answer. */
export const isAnswer = (
  { article, interview }: Analysis,
  spans: readonly { start: number; end: number }[]
): boolean =>
  interview !== null &&
  spans.every((span) =>
    article.paragraphs.some((paragraph, index) => interview.answers.has(index) && within(span, paragraph))
  )
