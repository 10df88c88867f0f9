import { splitSentences } from '../functions/text/sentences.ts'
import { tokenize } from '../functions/text/tokens.ts'
import { type Example, type MarkedDocument, readSource } from './corpora.ts'
import { UNLABELLED } from './sources.ts'

/** Sentences longer than this are tables and lists. */
const LONGEST = 200

/** News that nobody has marked: one document a line, { title, text }. Their weight is 0: they teach nothing by themselves. */
export function readUnlabelled(folder: string): MarkedDocument[] {
  return UNLABELLED.flatMap((source) =>
    readSource(folder, source)
      .split('\n')
      .filter(Boolean)
      .map((line) => documentOf(JSON.parse(line)))
  )
}

function documentOf({ title, text }: { title?: string; text: string }): MarkedDocument {
  const parts = [...(title ? [title] : []), ...text.split('\n')]
  return { weight: 0, sentences: parts.flatMap(sentencesOf) }
}

function sentencesOf(paragraph: string): Example[] {
  return splitSentences(paragraph, { start: 0, end: paragraph.length })
    .map(({ start, end }) => ({ tokens: tokenize(paragraph, start, end).map(({ text }) => text), runs: [] }))
    .filter(({ tokens: { length } }) => length > 0 && length < LONGEST)
}
