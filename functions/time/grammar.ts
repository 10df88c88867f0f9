import type { Expression, Parser } from './expression.ts'
import type { Lexeme } from './lexemes.ts'
import { ago } from './parsers/ago.ts'
import { clock } from './parsers/clock.ts'
import { dayWord, reference } from './parsers/day-word.ts'
import { century, decade } from './parsers/decade.ts'
import { duration, unitLong } from './parsers/duration.ts'
import { holiday } from './parsers/holiday.ts'
import { month, monthEra, monthYear, toldMonth, whichMonth } from './parsers/month.ts'
import { dayMonth, isoDate, monthDay } from './parsers/month-day.ts'
import { anyNight, thisPart, toldPart } from './parsers/part-of-day.ts'
import { quarter } from './parsers/quarter.ts'
import { endedUnit, lastUnits, thisUnit, toldUnit, unitBefore, unitEnd } from './parsers/relative-unit.ts'
import { season, seasonYear, whichSeason } from './parsers/season.ts'
import { adverb, every } from './parsers/set.ts'
import { weekday } from './parsers/weekday.ts'
import { eraYear, fiscalYear, shortYear, year } from './parsers/year.ts'
import { joinParts, joinTimes } from './refiners/join.ts'
import { modify } from './refiners/modify.ts'
import { numbersBeside, shareYears } from './refiners/range.ts'

export type Refiner = (expressions: Expression[], lexemes: readonly Lexeme[]) => Expression[]

/** All are tried at every lexeme; the longest reading wins, of equal ones the first. A new kind of date is a line here. */
export const PARSERS: readonly Parser[] = [
  monthDay,
  dayMonth,
  isoDate,
  monthYear,
  monthEra,
  whichMonth,
  toldMonth,
  month,
  seasonYear,
  whichSeason,
  season,
  quarter,
  fiscalYear,
  eraYear,
  shortYear,
  century,
  decade,
  holiday,
  weekday,
  dayWord,
  thisPart,
  toldPart,
  anyNight,
  clock,
  thisUnit,
  lastUnits,
  toldUnit,
  unitBefore,
  endedUnit,
  unitEnd,
  ago,
  every,
  adverb,
  duration,
  unitLong,
  reference,
  year
]

/** Those that can begin with a number, and with an article: the two commonest beginnings, kept short for speed. */
export const NUMBER_PARSERS: readonly Parser[] = [
  dayMonth,
  isoDate,
  seasonYear,
  quarter,
  fiscalYear,
  eraYear,
  century,
  decade,
  clock,
  ago,
  duration,
  year
]
export const ARTICLE_PARSERS: readonly Parser[] = [
  dayMonth,
  toldMonth,
  seasonYear,
  whichSeason,
  season,
  quarter,
  century,
  decade,
  weekday,
  dayWord,
  toldPart,
  thisUnit,
  lastUnits,
  toldUnit,
  unitBefore,
  endedUnit,
  ago,
  duration,
  reference
]

/** In this order. */
export const REFINERS: readonly Refiner[] = [numbersBeside, shareYears, joinParts, joinTimes, modify]
