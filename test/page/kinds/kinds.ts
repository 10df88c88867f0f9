import type { Draft } from '../draft.ts'
import { chronicle, claims, longSentences } from './dense.ts'
import { noDates, noPeople } from './long.ts'
import { fortyPeople, manyScripts } from './people.ts'
import { brief, longHeadline, oneSentence, onlyFacts } from './short.ts'
import { strike } from './strike.ts'

/** Very different articles: each has to give a page that looks as if it had been made for it. */
export const KINDS: Record<string, Draft> = {
  strike,
  'one-sentence': oneSentence,
  brief,
  'only-facts': onlyFacts,
  'long-headline': longHeadline,
  'forty-people': fortyPeople,
  'many-scripts': manyScripts,
  'no-people': noPeople,
  'no-dates': noDates,
  chronicle,
  claims,
  'long-sentences': longSentences
}
