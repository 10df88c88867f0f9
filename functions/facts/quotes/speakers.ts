import type { Entity, Span, Speaker } from '../../fact-sheet.ts'
import { fold, within } from '../../text/span.ts'
import { POSSESSIVES } from '../../text/word-classes.ts'
import type { Analysis, NameMention, Sentence } from '../analysis.ts'
import type { Gender } from '../names/gender.ts'
import { isForPeople } from '../names/roles/person-nouns.ts'
import { sentenceAt } from '../statements/statement.ts'
import { byRole, gendersOf } from './antecedents.ts'
import { lineSpan, spanOf } from './lines.ts'
import { NamesInOrder } from './names-in-order.ts'
import { headOf } from './noun-phrase.ts'
import type { Saying } from './saying.ts'
import { headNoun, speakerWords } from './speaker-words.ts'

const PERSON_PRONOUNS = new Set(['he', 'she', 'his', 'her'])
const BODY_PRONOUNS = new Set(['it', 'its', 'they', 'their'])

/** So many pieces of what was said before are kept. */
const HEARD = 12
/** So many names before a pronoun are looked at. */
const NEAR = 30
/** "He added: …": whoever spoke before. */
const GOES_ON = /^(?:add(?:ed|s|ing)|continu(?:ed|es|ing)|went|conclud(?:ed|es|ing))$/u
/** Characters: so near the beginning stands the subject. */
const SUBJECT = 24

/** "the Rovers driver" is not the Rovers; a spokesman speaks for them. */
function isServant(words: string): boolean {
  const noun = headNoun(words)
  return isForPeople(noun) && !SPEAKS_FOR.test(noun)
}
const SPEAKS_FOR = /^(?:spokes\p{L}+|officials?|representatives?|sources?)$/u
/** "Ann Lee, now the mayor," */
const NOW = /^,\s(?:now|then|currently|formerly|once)\s$/u

/** "Lund came", "In reply, Lund came", "Norda's Ann Lund came": where a subject stands. */
const opensAs = ({ tokens }: Sentence, { from }: NameMention): boolean =>
  from <= 1 || (from < FRONTED && /^(?:,|['’]s)$/u.test(tokens[from - 1]?.text ?? ''))
/** Tokens */
const FRONTED = 10

interface Spoken {
  entity: Entity
  isPerson: boolean
  paragraph: number
}

/**
 * Gives speakers their words and their entities, in reading order. A pronoun is whom the sentence before begins with, if it
 * can mean no other one there; else the last speaker of this paragraph or the one before; else the one person (or body) named
 * before it in its paragraph, outside what is said; where two could be meant it is nobody.
 */
export class SpeakerFinder {
  readonly #names: NamesInOrder
  readonly #analysis: Analysis
  readonly #genders: ReadonlyMap<Entity, Gender>
  #last: Spoken | null = null
  /** Where the last speaker stands. */
  #lastAt = -1
  /** Where the last speaker stands who has no name. */
  #unnamed = -1
  /** What was said before: who is named in it is not whom the story goes on about. */
  #heard: readonly Span[] = []

  constructor(analysis: Analysis) {
    this.#analysis = analysis
    this.#genders = gendersOf(analysis)
    this.#names = new NamesInOrder(analysis)
  }

  find({ speaker, pronoun, parts, cue }: Saying): Speaker | null {
    if (!speaker) return null
    const { line } = speaker
    const range = headOf(line.items, speaker.range)
    const [first, last] = [line.items[range.from], line.items[range.to - 1]]
    if (!first || !last) return null
    const bare = lineSpan(line, first.start, last.end)
    const span = speakerWords({ names: this.#names, text: this.#analysis.article.text }, speaker, bare)
    const said = parts.map((part) => spanOf(part))
    const goesOn = cue !== null && GOES_ON.test(cue.line.items[cue.range.from]?.lower ?? '')
    const named =
      (span.in === undefined ? this.#namedIn(span) : this.#inTitle(span)) ??
      this.#labelled(line.source.slice(span.start, span.end))
    // "people in Lyon who said": a place is nobody who says.
    const isPlace = pronoun !== undefined && named !== null && this.#isPlace(named.entity)
    const spoken = isPlace
      ? null
      : named
        ? { ...named, paragraph: line.block.paragraph }
        : this.#meant(line.items[speaker.range.from]?.lower ?? '', span, line.block.paragraph, said, goesOn)
    if (spoken && line.block.paragraph >= 0) {
      this.#last = spoken
      this.#lastAt = span.start
    } else if (!spoken && isForPeople(headNoun(line.source.slice(span.start, span.end)))) this.#forget(span)
    this.#heard = [...this.#heard, ...said].slice(-HEARD)
    const entity = spoken?.entity.name ?? null
    const shown =
      pronoun && named
        ? lineSpan(
            line,
            line.items[pronoun.from]?.start ?? span.start,
            line.items[pronoun.to - 1]?.end ?? span.end
          )
        : span
    return { name: fold(line.source.slice(shown.start, shown.end)), span: shown, entity }
  }

  /** A spokesman without a name has spoken: "he" behind him is not whoever was named before. */
  #forget(span: Span): void {
    this.#last = null
    if (span.in === undefined) this.#unnamed = span.end
  }

  /** The name under the words; the last of several, which is the head: "Russia's president Vladimir Putin". */
  #namedIn(span: Span): Omit<Spoken, 'paragraph'> | null {
    const name = this.#names.before(span.end)
    if (!name || name.span.end <= span.start) return null
    const isPerson = name.type === 'person'
    // "the Seoul government", "Lee supporters": a name that does not close the words is not whom they mean.
    if (name.span.end < span.end && (name.type !== 'organization' || isServant(this.#words(span))))
      return null
    const before = this.#analysis.article.text.slice(span.start, name.span.start)
    // "the mayor of Lyon", "a friend of Lee": whoever it is, it is not the one named.
    const isOther =
      name.type !== 'organization' &&
      /\s(?:of|for|to|by|with|in|from|at)\s(?:the\s)?(?:\p{Ll}+\s)?$/u.test(before)
    return isOther ? null : { entity: name.entity, isPerson }
  }

  #words = (span: Span): string => this.#analysis.article.text.slice(span.start, span.end)

  #isPlace(entity: Entity): boolean {
    return this.#analysis.entities.places.includes(entity)
  }

  /** "WALLACE:" is the one person of that name. */
  #labelled(label: string): Omit<Spoken, 'paragraph'> | null {
    if (label.length < 2 || label !== label.toUpperCase()) return null
    const wanted = label.toLowerCase()
    const [only, ...more] = this.#analysis.entities.people.filter(({ name, aliases }) =>
      [name, ...aliases].some((one) => ` ${one.toLowerCase()}`.endsWith(` ${wanted}`))
    )
    return only && more.length === 0 ? { entity: only, isPerson: true } : null
  }

  #inTitle(span: Span): Omit<Spoken, 'paragraph'> | null {
    const name = this.#analysis.names.find(
      ({ span: at }) => at.in === 'title' && at.start < span.end && at.end > span.start
    )
    return name ? { entity: name.entity, isPerson: name.type === 'person' } : null
  }

  #role(span: Span, paragraph: number): Spoken | null {
    if (span.in !== undefined) return null
    const words = fold(this.#words(span))
    const entity = this.#apposedTo(span, words) ?? byRole(this.#analysis, words, span.start)
    return entity && { entity, isPerson: true, paragraph }
  }

  /** "Ann Lee, now | the mayor, who said": the name that the words tell more of. */
  #apposedTo({ start }: Span, words: string): Entity | null {
    const name = this.#names.before(start)
    const isBefore =
      name?.type === 'person' && NOW.test(this.#analysis.article.text.slice(name.span.end, start))
    return isBefore && isForPeople(headNoun(words)) ? name.entity : null
  }

  /** Neither title nor given name says otherwise. */
  #mayBe(entity: Entity, word: string): boolean {
    const gender = this.#genders.get(entity)
    if (gender === undefined || !PERSON_PRONOUNS.has(word)) return true
    return (gender === 'female') === /^(?:she|her)$/u.test(word)
  }

  #meant(word: string, span: Span, paragraph: number, said: readonly Span[], goesOn: boolean): Spoken | null {
    const wantsPerson = PERSON_PRONOUNS.has(word)
    // "Her sister said": another one than she; "her lawyer's account" is the lawyer's.
    const isOther = POSSESSIVES.has(word) && isForPeople(headNoun(this.#words(span)))
    if (isOther || (!wantsPerson && !BODY_PRONOUNS.has(word))) return this.#role(span, paragraph)
    const last = this.#last && this.#mayBe(this.#last.entity, word) ? this.#last : null
    const subject = wantsPerson && !goesOn ? this.#subjectBefore(said, span, word) : null
    if (subject && subject.entity !== last?.entity)
      return { entity: subject.entity, isPerson: true, paragraph }
    if (last && last.paragraph === paragraph && last.isPerson === wantsPerson) return last
    const start = this.#analysis.article.paragraphs[paragraph]?.start ?? span.start
    const end = this.#names.firstAfter(span.start)
    const heard = this.#heard.filter((part) => !within(span, part))
    const here = this.#names.all
      .slice(Math.max(this.#names.firstAfter(Math.max(start, this.#unnamed)), end - NEAR), end)
      .filter(({ type }) => (type === 'person') === wantsPerson && type !== 'place')
      .filter((name) => !this.#isSaidOf(name, span))
      .filter((name) => ![...said, ...heard].some((part) => within(name.span, part)))
    const among = wantsPerson ? here : here.filter(({ sentence }) => sentence === here.at(-1)?.sentence)
    const entities = new Set(among.map(({ entity }) => entity).filter((entity) => this.#mayBe(entity, word)))
    const [only] = entities
    const carried = last?.isPerson === wantsPerson && this.#follows(last.paragraph, paragraph) ? last : null
    const told = word === 'it' ? this.#teller(said, span) : null
    if (!only && told) {
      const isOther = carried !== null && carried.entity !== told
      return isOther ? null : { entity: told, isPerson: false, paragraph }
    }
    if (!only) return carried && { ...carried, paragraph }
    // Left over from several, and not whom the paragraph before was about: it could be either.
    const isRest = among.some(({ entity }) => entity !== only) && carried !== null && carried.entity !== only
    return entities.size > 1 || isRest ? null : { entity: only, isPerson: wantsPerson, paragraph }
  }

  /** The next paragraph, or one behind paragraphs that are quotations throughout. */
  #follows(earlier: number, paragraph: number): boolean {
    const { text, paragraphs } = this.#analysis.article
    return paragraphs
      .slice(earlier + 1, paragraph)
      .every(({ start, end }) => /^["“][^"“”]*["”]$/u.test(text.slice(start, end)))
  }

  /** "Mr Lund, he said, became distracted": the other one. */
  #isSaidOf({ span }: NameMention, pronoun: Span): boolean {
    return /^,\s$/u.test(this.#analysis.article.text.slice(span.end, pronoun.start))
  }

  /** "Lund was not among them. “It is understandable,” he said": the only one of whom the sentence right before tells. */
  #subjectBefore(said: readonly Span[], pronoun: Span, word: string): NameMention | null {
    const start = Math.min(pronoun.start, ...said.map((part) => part.start))
    if (pronoun.in !== undefined) return null
    const { sentences } = this.#analysis
    const here = sentences[sentenceAt(this.#analysis, { start, end: pronoun.end })]
    const before = here && sentences[here.index - 1]
    if (!before || here.paragraph - before.paragraph > 1 || this.#lastAt >= before.start) return null
    const people = this.#names.all
      .slice(this.#names.firstAfter(before.start), this.#names.firstAfter(pronoun.start))
      .filter(
        ({ type, span, entity }) =>
          type === 'person' &&
          this.#mayBe(entity, word) &&
          ![...said, ...this.#heard].some((part) => within(span, part))
      )
    const [first] = people
    const isAlone = new Set(people.map(({ entity }) => entity)).size === 1
    return first && isAlone && first.sentence === before.index && opensAs(before, first) ? first : null
  }

  /** "Norda will cut 1,500 jobs, it said": the one body named in what it says, at its beginning. */
  #teller([first, ...more]: readonly Span[], { start }: Span): Entity | null {
    if (!first || more.length > 0 || first.in !== undefined || start < first.end) return null
    const bodies = this.#names.all
      .slice(this.#names.firstAfter(first.start), this.#names.firstAfter(first.end))
      .filter(({ type }) => type === 'organization')
    const [body] = bodies
    if (!body || body.span.start - first.start > SUBJECT) return null
    // "The wall of the board will go, it said": the board is not what is told of.
    const before = this.#analysis.article.text.slice(first.start, body.span.start)
    if (/\b(?:of|for|by|at|in|to|with|from|on)\s/u.test(before)) return null
    return bodies.every(({ entity }) => entity === body.entity) ? body.entity : null
  }
}
