import type { Entity, Passage } from '../../../fact-sheet.ts'
import { passage, spanLike } from '../../../text/span.ts'
import type { NameMention, Sentence } from '../../analysis.ts'
import { affiliation } from './affiliation.ts'
import { appositionAfter } from './apposition.ts'
import { copula } from './copula.ts'
import { describedBefore } from './described-before.ts'
import { leads } from './leads.ts'
import { best, type Told } from './rank.ts'
import type { Place, Role, TokenSpan } from './role.ts'
import { titleBefore } from './title-before.ts'

/** Ways in which a sentence says what somebody is. */
const WAYS: readonly ((place: Place) => Role | null)[] = [
  titleBefore,
  describedBefore,
  appositionAfter,
  copula,
  leads,
  affiliation
]

/** Words of a role that says anything: "wife", not said of whom, and "man" do not. */
const LEAST: Record<Role['worth'], number> = { role: 1, kin: 3, generic: 2, affiliation: 1 }

/** Gives the people their roles, the fullest first. */
export function findRoles(sentences: readonly Sentence[], names: readonly NameMention[]): void {
  const bySentence = new Map<number, NameMention[]>()
  for (const name of names) bySentence.set(name.sentence, [...(bySentence.get(name.sentence) ?? []), name])
  const told = new Map<Entity, Told[]>()
  for (const sentence of sentences) {
    const here = bySentence.get(sentence.index) ?? []
    for (const mention of here) {
      if (mention.type !== 'person') continue
      const roles = WAYS.map((way) => way({ sentence, mention, names: here })).filter((role) => role !== null)
      for (const role of roles) {
        if (role.to - role.from < LEAST[role.worth]) continue
        const before = told.get(mention.entity) ?? []
        told.set(mention.entity, [...before, { role: passageOf(sentence, role), worth: role.worth }])
      }
    }
  }
  for (const [entity, roles] of told) entity.roles = best(roles)
}

function passageOf(sentence: Sentence, { from, to }: TokenSpan): Passage {
  const start = sentence.tokens[from]?.start ?? sentence.start
  return passage(sentence.source, spanLike(sentence, start, sentence.tokens[to - 1]?.end ?? start))
}
