import type { NameType } from '../analysis.ts'
import type { Meant } from './acronyms.ts'
import { foldName } from './fold-name.ts'
import { type Found, positionOf, textOf, wordsOf } from './mentions.ts'
import { tellsOtherGender } from './other-gender.ts'
import { samePerson } from './same-person.ts'
import { sameOrganization, samePlace } from './same-thing.ts'
import { candidateOf, meantBy } from './share-out.ts'

/** All mentions of one person, organisation or place. */
export interface Group {
  type: NameType
  /** In reading order, those of the headline first. */
  mentions: Found[]
}

/** One way in which the name is written, with its mentions. */
interface Form {
  key: string
  words: string[]
  mentions: Found[]
}

const SAME = { person: samePerson, organization: sameOrganization, place: samePlace }

/** Gives each mention to one entity: the longest forms found entities, shorter ones join the one that they fit. */
export function groupMentions(
  found: readonly Found[],
  type: NameType,
  acronyms: ReadonlyMap<string, Meant> = new Map()
): Group[] {
  const groups: { forms: Form[] }[] = []
  const fits = SAME[type]
  for (const form of formsOf(found.filter((mention) => mention.type === type))) {
    const meant = acronyms.get(form.words.join(' '))?.key
    const introduced = groups.filter(({ forms }) => forms.some(({ key }) => key === meant))
    const fitting =
      introduced.length > 0
        ? introduced
        : called(
            form,
            groups.filter(({ forms }) => forms.some(({ words }) => fits(words, form.words)))
          )
    const [only, ...more] = fitting
    if (!only || (more.length === 0 && isSomebodyElse(form, only.forms))) groups.push({ forms: [form] })
    else if (more.length === 0) only.forms.push(form)
    else shareOut(form, fitting)
  }
  return groups
    .map(({ forms }) => ({ type, mentions: forms.flatMap(({ mentions }) => mentions).sort(byPlace) }))
    .filter(({ mentions }) => mentions.length > 0)
}

/** "Mack" is Ana Mack where she and Ida Lund-Mack are both told of. */
function called<Fitting extends { forms: Form[] }>({ key, words }: Form, fitting: Fitting[]): Fitting[] {
  if (words.length > 1 || fitting.length < 2) return fitting
  const exact = fitting.filter(({ forms }) => forms.some(({ words }) => foldName(words.at(-1) ?? '') === key))
  return exact.length > 0 ? exact : fitting
}

/** A surname alone, with words round it that don't go with the given name of the only one who has it. */
const isSomebodyElse = ({ words, mentions }: Form, forms: readonly Form[]): boolean =>
  words.length === 1 && tellsOtherGender(mentions, candidateOf(forms.flatMap((form) => form.mentions)).gender)

/** The forms of the names, the fullest first, then the earliest. */
function formsOf(found: readonly Found[]): Form[] {
  const forms = new Map<string, Form>()
  for (const mention of found) {
    const key = foldName(textOf(mention))
    const form = forms.get(key)
    if (form) form.mentions.push(mention)
    else forms.set(key, { key, words: wordsOf(mention), mentions: [mention] })
  }
  return [...forms.values()].sort((a, b) => b.words.length - a.words.length)
}

/** A short form that fits several goes, mention by mention, to the one that it means there. */
function shareOut(form: Form, groups: { forms: Form[] }[]): void {
  const fuller = groups.map(({ forms }) =>
    candidateOf(
      forms.filter(({ words }) => words.length > form.words.length).flatMap(({ mentions }) => mentions)
    )
  )
  const shares = new Map<{ forms: Form[] }, Found[]>()
  for (const mention of form.mentions) {
    const chosen = groups[meantBy(mention, fuller)]
    if (chosen) shares.set(chosen, [...(shares.get(chosen) ?? []), mention])
  }
  for (const [group, mentions] of shares) group.forms.push({ ...form, mentions })
}

const byPlace = (a: Found, b: Found): number => positionOf(a) - positionOf(b)
