import type { Passage } from '../../fact-sheet.ts'
import { within } from '../../text/span.ts'
import { MONTHS } from '../../time/calendar.ts'
import { type Analysis, allSentences, type Sentence, type TimeMention } from '../analysis.ts'
import { closesShortForm, distinct, type Phrase, toPassage } from './phrase.ts'

/** Days between the event and the day of publication at which it still counts as the news itself. */
const NEWS_DAYS = 10
const DAY = 86_400_000
const NO_DAY = 'XXXX-XX-XXT'
const CLOCK_ALONE = 0.9
const MOST = 3

/** When it happened: days and times near the day of publication, those told first ranked first. */
export function answerWhen(analysis: Analysis): Passage[] {
  const ranked = analysis.times
    .map((time, order) => ({ time, score: worth(analysis, time) - 0.04 * order }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  const sentences = new Map(allSentences(analysis).map((sentence) => [sentence.index, sentence]))
  const phrases = ranked.flatMap(({ time }) => {
    const sentence = sentences.get(time.sentence)
    // The date of a dateline stands in no sentence.
    return sentence && within(time.span, sentence) ? [toPassage(wholePhrase(analysis, sentence, time))] : []
  })
  return distinct(phrases).slice(0, MOST)
}

function worth(analysis: Analysis, time: TimeMention): number {
  const { article } = analysis
  const { type, value, sentence } = time
  if ((type !== 'DATE' && type !== 'TIME') || value?.endsWith('_REF')) return 0
  const told = sentence <= 0 ? 1 : 1 / (1 + 0.15 * sentence)
  if (isInAside(analysis, time)) return 0
  if (value === null)
    return isMonthOfNews(analysis, time) ? told * MONTH : isDayOfNews(analysis, time) ? told * UNKNOWN_DAY : 0
  // A clock's time whose day the sentence leaves open is the news' own.
  if (value.startsWith(NO_DAY)) return told * CLOCK_ALONE
  const day = /^\d{4}-\d\d-\d\d/.exec(value)?.[0]
  const published = article.published?.date.slice(0, 10)
  // Without a day of publication to hold it against, a year further down may be any.
  if (!day) return (published ? published.startsWith(value) : told >= EARLY) ? MONTH * told : 0
  if (isBirthday(analysis, time)) return 0
  const away = published ? Math.abs(Date.parse(day) - Date.parse(published)) / DAY : 0
  const near = away > NEWS_DAYS ? 0.3 : 1 - 0.06 * Math.min(away, 5)
  return told * near * (type === 'TIME' ? 1.15 : 1)
}

const EARLY = 0.6
/** Where nobody knows when the article was published, its first days are the news' own all the same. */
const UNKNOWN_DAY = 0.6
const MONTH = 0.3
const FIRST = 3
const DAY_WORD = /^(?:\p{L}+day|today|yesterday|tomorrow|tonight)\b/iu

const BORN = /\bborn (?:on |in )?$/u

/** "was born on September 30, 1997" */
const isBirthday = ({ article }: Analysis, { span }: TimeMention): boolean =>
  span.in === undefined && BORN.test(article.text.slice(Math.max(0, span.start - 12), span.start))

const isMonthOfNews = ({ article }: Analysis, { span, sentence }: TimeMention): boolean =>
  sentence === 0 && MONTHS.has(article.text.slice(span.start, span.end).toLowerCase())

/** "Ruiz, who also won on Monday, finished": the day is not that of the news. */
function isInAside({ sentences }: Analysis, { sentence, from, to }: TimeMention): boolean {
  const tokens = sentences[sentence]?.tokens ?? []
  const comma = tokens.findLastIndex(({ text }, i) => i < from && text === ',')
  return (
    RELATIVE.test(tokens[comma + 1]?.lower ?? '') &&
    comma > 0 &&
    tokens.slice(to).some(({ text }) => text === ',')
  )
}
const RELATIVE = /^(?:who|which|whose)$/u

const isDayOfNews = ({ article }: Analysis, { span, sentence }: TimeMention): boolean =>
  sentence < FIRST && span.in !== 'title' && DAY_WORD.test(article.text.slice(span.start, span.end))

const ABOUT = /^(?:about|around|shortly|just|before|after|at)$/u
const PART_OF_DAY = /^(?:morning|afternoon|evening|night)$/u

/** With "at about" before it and "on Wednesday" after it, where the article tells the two together. */
function wholePhrase({ times }: Analysis, sentence: Sentence, { type, from, to }: TimeMention): Phrase {
  const { tokens } = sentence
  let [low, high] = [from, to]
  if (type === 'TIME') {
    while (ABOUT.test(tokens[low - 1]?.lower ?? '')) low--
    const day = times.find(
      (other) => other.sentence === sentence.index && other.type === 'DATE' && other.from === high + 1
    )
    if (day && tokens[high]?.lower === 'on') high = day.to
  }
  // "September 16-19"
  const last = times.find((other) => other.sentence === sentence.index && other.from === to + 1)
  if (type === 'DATE' && last?.type === 'DATE' && /^[-–—]$/u.test(tokens[to]?.text ?? '')) high = last.to
  if (PART_OF_DAY.test(tokens[high]?.lower ?? '') || closesShortForm(tokens, high)) high++
  return { sentence, from: low, to: high }
}
