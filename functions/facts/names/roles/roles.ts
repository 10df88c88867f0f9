import type { Entity, Passage } from '../../../fact-sheet.ts'
import { passage, spanLike } from '../../../text/span.ts'
import { bySentence, type NameMention, type Sentence } from '../../analysis.ts'
import { isAllCapital } from '../headline-names.ts'
import { affiliation } from './affiliation.ts'
import { appositionAfter } from './apposition.ts'
import { copula } from './copula.ts'
import { describedBefore } from './described-before.ts'
import { leads } from './leads.ts'
import { pronounRole } from './pronoun.ts'
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

/** "a passenger" tells why the article asks him; "a man" does not. */
const isTelling = ({ tokens }: Sentence, { worth, to }: Role): boolean =>
  worth === 'generic' &&
  !/^(?:man|woman|boy|girl|person|teen|teenager)$/u.test(tokens[to - 1]?.lower ?? 'man')

/** Gives the people their roles, the fullest first. */
export function findRoles(sentences: readonly Sentence[], names: readonly NameMention[]): void {
  const mentions = bySentence(names)
  const told = new Map<Entity, Told[]>()
  const tell = (sentence: Sentence, { entity }: NameMention, role: Role): void => {
    if (role.to - role.from < LEAST[role.worth] && !isTelling(sentence, role)) return
    const known = told.get(entity) ?? []
    known.push({ role: passageOf(sentence, role), worth: role.worth })
    told.set(entity, known)
  }
  for (const [i, sentence] of sentences.entries()) {
    // "Storm Delays Mayor Okoro": where all words have capitals, none tells where a title begins.
    if (sentence.index < 0 && isAllCapital(sentence)) continue
    const here = mentions.get(sentence.index) ?? []
    const before = sentences[i - 1]
    const meant = pronounRole(sentence, here, before, mentions.get(before?.index ?? Number.NaN) ?? [])
    if (meant) tell(sentence, meant.mention, meant.role)
    for (const mention of here) {
      if (mention.type !== 'person') continue
      for (const way of WAYS) {
        const role = way({ sentence, mention, names: here })
        if (role) tell(sentence, mention, role)
      }
    }
  }
  for (const [entity, roles] of told) entity.roles = best(roles)
}

function passageOf(sentence: Sentence, { from, to }: TokenSpan): Passage {
  const start = sentence.tokens[from]?.start ?? sentence.start
  return passage(sentence.source, spanLike(sentence, start, sentence.tokens[to - 1]?.end ?? start))
}
