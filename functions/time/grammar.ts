import type { Parser } from './cursor.ts'
import type { Expression } from './expression.ts'
import type { Lexeme } from './lexemes.ts'
import { ago } from './parsers/ago.ts'
import { clock } from './parsers/clock.ts'
import { dayWord, reference } from './parsers/day-word.ts'
import { century, decade } from './parsers/decade.ts'
import { duration, quarters, unitLong } from './parsers/duration.ts'
import { fiscalYear } from './parsers/fiscal-year.ts'
import { holiday } from './parsers/holiday.ts'
import { month, monthEra, monthQuarter, monthYear, toldMonth, whichMonth } from './parsers/month.ts'
import { dayMonth, monthDay } from './parsers/month-day.ts'
import { nthUnit } from './parsers/nth-unit.ts'
import { dayAlone, isoDate, slashDate } from './parsers/numeric-day.ts'
import { anyNight, thisPart, toldPart } from './parsers/part-of-day.ts'
import { quarter, reportedQuarter } from './parsers/quarter.ts'
import {
  endedUnit,
  lastUnits,
  thisUnit,
  toldDate,
  toldUnit,
  unitBefore,
  unitEnd,
  weekend
} from './parsers/relative-unit.ts'
import { season, seasonYear, whichSeason } from './parsers/season.ts'
import { adverb, every, plural, times } from './parsers/set.ts'
import { weekday } from './parsers/weekday.ts'
import { eraYear, shortYear, year } from './parsers/year.ts'
import { joinDurations } from './refiners/durations.ts'
import { joinParts, joinTimes } from './refiners/join.ts'
import { modify } from './refiners/modify.ts'
import { numbersBeside, shareYears } from './refiners/range.ts'
import { weekOf } from './refiners/week-of.ts'
import { orderWeekdays } from './refiners/weekdays.ts'

export type Refiner = (expressions: Expression[], lexemes: readonly Lexeme[]) => Expression[]

/** All are tried at every lexeme; the longest reading wins, of equal ones the first. A new kind of date is a line here. */
export const PARSERS: readonly Parser[] = [
  monthDay,
  dayMonth,
  isoDate,
  slashDate,
  dayAlone,
  monthYear,
  monthEra,
  monthQuarter,
  whichMonth,
  toldMonth,
  month,
  seasonYear,
  whichSeason,
  season,
  quarter,
  reportedQuarter,
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
  toldDate,
  unitBefore,
  nthUnit,
  endedUnit,
  weekend,
  unitEnd,
  ago,
  every,
  times,
  plural,
  adverb,
  quarters,
  duration,
  unitLong,
  reference,
  year
]

/** Those that can begin with a number, and with an article: the two commonest beginnings, kept short for speed. */
export const NUMBER_PARSERS: readonly Parser[] = [
  dayMonth,
  isoDate,
  slashDate,
  seasonYear,
  quarter,
  fiscalYear,
  eraYear,
  century,
  decade,
  clock,
  ago,
  times,
  quarters,
  duration,
  year
]
export const ARTICLE_PARSERS: readonly Parser[] = [
  dayMonth,
  dayAlone,
  toldMonth,
  monthQuarter,
  seasonYear,
  whichSeason,
  season,
  quarter,
  reportedQuarter,
  fiscalYear,
  century,
  decade,
  weekday,
  dayWord,
  toldPart,
  thisUnit,
  lastUnits,
  toldUnit,
  toldDate,
  unitBefore,
  nthUnit,
  endedUnit,
  weekend,
  ago,
  quarters,
  duration,
  reference
]

/** In this order. */
export const REFINERS: readonly Refiner[] = [
  numbersBeside,
  shareYears,
  orderWeekdays,
  joinParts,
  joinTimes,
  joinDurations,
  weekOf,
  modify
]
