import type { Entity } from '../../fact-sheet.ts'
import { type Analysis, allSentences, type NameMention, type NameType, type Sentence } from '../analysis.ts'
import { isCredit } from '../credits.ts'
import { isCredited } from '../furniture.ts'
import { introducedAcronyms, withAcronyms } from './acronyms.ts'
import { makeConsistent } from './consistency.ts'
import { withDatelinePlaces } from './dateline-places.ts'
import { entityOf, mentionsOf } from './entities.ts'
import { foldName } from './fold-name.ts'
import { type Group, groupMentions } from './groups.ts'
import { checkHeadline } from './headline-names.ts'
import { joinBodies, joinNames, joinNicknames } from './join-names.ts'
import { type Found, splitName, textOf, trimName, wordsOf } from './mentions.ts'
import { isNoEntity, productsOf } from './not-entities.ts'
import { correctType, isNoName } from './not-tagged.ts'
import { findRoles } from './roles/roles.ts'
import { withThoseSaidAgain } from './said-again.ts'
import { isPair, partsOfPeople, settleTypes } from './settle-types.ts'
import { splitOfficer, splitOwner, splitSpeaker } from './split-owner.ts'
import { tagSentences } from './tagger/tag.ts'

/** The people, organisations and places of an article, and every mention of them in reading order. */
export function findNames(
  analysis: Pick<Analysis, 'article' | 'title' | 'sentences'>
): Pick<Analysis, 'names' | 'entities'> {
  const sentences = allSentences(analysis)
  const read = checkHeadline(joinBodies(joinNames(joinNicknames(toldOf(findMentions(sentences))))), sentences)
  const tagged = settleTypes(makeConsistent(withThoseSaidAgain(read, sentences)))
  const acronyms = introducedAcronyms(tagged)
  const parts = partsOfPeople(tagged)
  const named = withAcronyms(tagged, sentences, acronyms)
  const products = productsOf(sentences)
  const found = named.filter(
    (name) => !isNoEntity(name) && !isPair(name, parts) && !products.has(foldName(textOf(name)))
  )
  const list = (type: NameType) => listed(groupMentions(found, type, acronyms))
  const [people, organizations, places] = [list('person'), list('organization'), list('place')]
  const names = [...people, ...organizations, ...places].flatMap(({ names }) => names).sort(byPlace)
  findRoles(sentences, names)
  return {
    names,
    entities: {
      people: people.map(({ entity }) => entity),
      organizations: organizations.map(({ entity }) => entity),
      places: withDatelinePlaces(
        places.map(({ entity }) => entity),
        analysis.article.dateline
      )
    }
  }
}

/** Without those who are only seen in the galleries beside the story: of whom it tells, it says the last word elsewhere, too. */
function toldOf(found: readonly Found[]): Found[] {
  const galleries = new Set([...new Set(found.map(({ sentence }) => sentence))].filter(isCredited))
  const isSeen = ({ sentence }: Found): boolean => galleries.has(sentence)
  const told = new Set(found.filter((name) => !isSeen(name)).map(lastWord))
  return found.filter((name) => !isSeen(name) || told.has(lastWord(name)))
}

const lastWord = (name: Found): string => foldName(wordsOf(name).at(-1) ?? '')

function findMentions(sentences: readonly Sentence[]): Found[] {
  const runs = tagSentences(sentences.map(({ tokens }) => tokens.map(({ text }) => text)))
  return sentences.flatMap((sentence, i) =>
    (isCredit(sentence) ? [] : (runs[i] ?? []))
      .flatMap((run) => splitName({ ...run, sentence }))
      .flatMap(splitOwner)
      .flatMap(splitOfficer)
      .flatMap(splitSpeaker)
      .map(trimName)
      .filter((found) => found !== null)
      .filter((found) => !isNoName(found))
      .map(correctType)
  )
}

/** Falling in salience. */
const listed = (groups: readonly Group[]): { entity: Entity; names: NameMention[] }[] =>
  groups
    .map((group) => {
      const entity = entityOf(group)
      return { entity, names: mentionsOf(group, entity) }
    })
    .sort((a, b) => b.entity.salience - a.entity.salience)

const byPlace = (a: NameMention, b: NameMention): number => a.sentence - b.sentence || a.from - b.from
