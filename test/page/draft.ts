import { createHash } from 'node:crypto'
import type { Article } from '../../functions/article/article.ts'
import type {
  Bound,
  Entity,
  FactSheet,
  Figure,
  Passage,
  Published,
  Quote,
  Span,
  Statement,
  Status,
  TimelineEntry
} from '../../functions/fact-sheet.ts'
import { splitSentences } from '../../functions/text/sentences.ts'
import { fold, within } from '../../functions/text/span.ts'
import { ENGINE } from '../../functions/version.ts'

/** Words of the article, and what kind of statement they are. */
export type Line = string | { words: string; status: Status; by?: string }

/** A sheet told by the article's own words; where they stand is looked up. */
export interface Draft {
  text: string
  title?: string
  sideTitle?: string
  publisher?: string
  byline?: string[]
  published?: { date: string; basis: Published['basis'] }
  /** Lines that are not part of the story, and why. */
  excluded?: [words: string, reason: string][]
  bottomLine?: Line
  keyFacts?: Line[]
  people?: [name: string, ...roles: string[]][]
  organizations?: string[]
  places?: string[]
  timeline?: [date: string, line: Line, end?: string][]
  figures?: [
    words: string,
    value: number,
    unit: string | null,
    clause: string,
    bound?: Bound,
    valueTo?: number
  ][]
  quotes?: [words: string | string[], speaker: string | null, entity?: string][]
  unknowns?: Line[]
}

export interface Drafted {
  article: Article
  sheet: FactSheet
}

/** The article and the sheet that the draft describes. */
export function drafted(draft: Draft): Drafted {
  const { text } = draft
  const find = (words: string): Span => {
    const start = text.indexOf(words)
    if (start < 0) throw new Error(`The draft's article doesn't say: ${words}`)
    return { start, end: start + words.length }
  }
  const passage = (words: string): Passage => ({ text: fold(words), span: find(words) })
  const excluded = [
    ...(draft.title === undefined ? [] : [{ ...find(draft.title), reason: 'title' }]),
    ...(draft.excluded ?? []).map(([words, reason]) => ({ ...find(words), reason }))
  ]
  const paragraphs = paragraphsOf(text).filter(
    (span) => !excluded.some((out) => within(span, out) || within(out, span))
  )
  const sentences = paragraphs.flatMap((span, paragraph) =>
    splitSentences(text, span).map((sentence) => ({ ...sentence, paragraph }))
  )
  const statement = (line: Line): Statement => {
    const { words, status, by } =
      typeof line === 'string' ? { words: line, status: 'reported' as const, by: undefined } : line
    const span = find(words)
    return {
      text: finished(fold(words)),
      spans: [span],
      sentence: sentences.findIndex((sentence) => within(span, sentence)),
      status,
      attribution: by === undefined ? null : { speaker: by, span: find(by) }
    }
  }
  const side = draft.sideTitle
  const about = {
    title:
      side !== undefined
        ? { text: side, span: { start: 0, end: side.length, in: 'title' as const } }
        : draft.title === undefined
          ? null
          : passage(draft.title),
    byline: (draft.byline ?? []).map(passage),
    publisher: draft.publisher === undefined ? null : passage(draft.publisher),
    published: draft.published === undefined ? null : { ...draft.published, span: null },
    dateline: null,
    url: null,
    language: 'en',
    words: paragraphs.reduce((sum, { start, end }) => sum + text.slice(start, end).split(/\s+/u).length, 0),
    sha256: createHash('sha256').update(text).digest('hex'),
    paragraphs,
    sentences,
    excluded
  }
  return {
    article: { text, isConverted: false, sideTitle: side ?? null, ...about },
    sheet: {
      schema: 'fact-sheet/1',
      engine: ENGINE,
      article: { ...about, text: null },
      bottomLine: draft.bottomLine === undefined ? null : statement(draft.bottomLine),
      keyFacts: (draft.keyFacts ?? []).map(statement),
      fiveWs: { who: [], what: [], when: [], where: [], why: [], how: [] },
      people: (draft.people ?? []).map(([name, ...roles], rank) =>
        entity(name, roles.map(passage), rank, find)
      ),
      organizations: (draft.organizations ?? []).map((name, rank) => entity(name, [], rank, find)),
      places: (draft.places ?? []).map((name, rank) => entity(name, [], rank, find)),
      dates: [],
      timeline: (draft.timeline ?? []).map(([date, line, end]): TimelineEntry => {
        const told = statement(line)
        const precision = date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day'
        return {
          date,
          precision,
          ...(end === undefined ? {} : { end }),
          statement: told,
          expression: told.spans[0] ?? find('')
        }
      }),
      figures: (draft.figures ?? []).map(
        ([words, value, unit, clause, bound = 'exact', valueTo]): Figure => ({
          ...passage(words),
          value,
          ...(valueTo === undefined ? {} : { valueTo }),
          unit,
          bound,
          statement: statement(clause)
        })
      ),
      quotes: (draft.quotes ?? []).map(
        ([words, speaker, person]): Quote => ({
          kind: 'direct',
          content: [words].flat().map(find),
          text: [words].flat().map(fold).join(' '),
          speaker:
            speaker === null ? null : { name: speaker, span: find(speaker), entity: person ?? speaker },
          cue: null
        })
      ),
      unknowns: (draft.unknowns ?? []).map(statement)
    }
  }
}

function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length
  }))
}

const finished = (words: string): string => {
  const capital = words.charAt(0).toUpperCase() + words.slice(1)
  return /[.!?…”"]$/u.test(capital) ? capital : `${capital}.`
}

const entity = (name: string, roles: Passage[], rank: number, find: (words: string) => Span): Entity => ({
  name,
  aliases: [],
  roles,
  salience: 1 / (rank + 1),
  mentions: [find(name)]
})
