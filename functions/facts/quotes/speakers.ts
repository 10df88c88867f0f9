import type { Entity, Span, Speaker } from '../../fact-sheet.ts'
import { fold, within } from '../../text/span.ts'
import type { Analysis, NameMention } from '../analysis.ts'
import { lineSpan, spanOf } from './lines.ts'
import { headOf } from './noun-phrase.ts'
import type { Saying } from './saying.ts'

const PERSON_PRONOUNS = new Set(['he', 'she', 'his', 'her'])
const BODY_PRONOUNS = new Set(['it', 'its', 'they', 'their'])

/** So many names before a pronoun are looked at. */
const NEAR = 30

interface Spoken {
  entity: Entity
  isPerson: boolean
  paragraph: number
}

/**
 * Gives speakers their words and their entities, in reading order. A pronoun is the last speaker of this paragraph or the
 * one before, else the one person (or body) named before it in its paragraph, outside what is said; where two could be meant it is nobody.
 */
export class SpeakerFinder {
  readonly #names: NameMention[]
  readonly #analysis: Analysis
  #last: Spoken | null = null

  constructor(analysis: Analysis) {
    this.#analysis = analysis
    this.#names = analysis.names.filter(({ span }) => span.in === undefined)
    this.#names.sort((a, b) => a.span.start - b.span.start)
  }

  find({ speaker, pronoun, parts }: Saying): Speaker | null {
    if (!speaker) return null
    const { line } = speaker
    const range = headOf(line.items, speaker.range)
    const [first, last] = [line.items[range.from], line.items[range.to - 1]]
    if (!first || !last) return null
    const span = lineSpan(line, first.start, last.end)
    const said = parts.map((part) => spanOf(part))
    const named =
      (span.in === undefined ? this.#namedIn(span) : this.#inTitle(span)) ??
      this.#labelled(line.source.slice(span.start, span.end))
    // "people in Lyon who said": a place is nobody who says.
    const isPlace = pronoun !== undefined && named !== null && this.#isPlace(named.entity)
    const spoken = isPlace
      ? null
      : named
        ? { ...named, paragraph: line.block.paragraph }
        : this.#meant(first.lower, span, line.block.paragraph, said)
    if (spoken && line.block.paragraph >= 0) this.#last = spoken
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

  /** The name under the words; the last of several, which is the head: "Russia's president Vladimir Putin". */
  #namedIn(span: Span): Omit<Spoken, 'paragraph'> | null {
    const at = this.#firstAfter(span.end) - 1
    const name = this.#names[at]
    if (!name || name.span.end <= span.start) return null
    // "the Seoul government": a name that does not close the words is not whom they mean.
    return name.span.end < span.end && name.type === 'place'
      ? null
      : { entity: name.entity, isPerson: name.type === 'person' }
  }

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

  #meant(word: string, span: Span, paragraph: number, said: readonly Span[]): Spoken | null {
    const wantsPerson = PERSON_PRONOUNS.has(word)
    if (!wantsPerson && !BODY_PRONOUNS.has(word)) return null
    const last = this.#last
    if (last && last.paragraph === paragraph && last.isPerson === wantsPerson) return last
    const start = this.#analysis.article.paragraphs[paragraph]?.start ?? span.start
    const end = this.#firstAfter(span.start)
    const here = this.#names
      .slice(Math.max(this.#firstAfter(start), end - NEAR), end)
      .filter(({ type }) => (type === 'person') === wantsPerson && type !== 'place')
      .filter((name) => !said.some((part) => within(name.span, part)))
    const among = wantsPerson ? here : here.filter(({ sentence }) => sentence === here.at(-1)?.sentence)
    const entities = new Set(among.map(({ entity }) => entity))
    const [only] = entities
    if (only && entities.size === 1) return { entity: only, isPerson: wantsPerson, paragraph }
    if (entities.size > 1) return null
    return last && last.isPerson === wantsPerson && paragraph - last.paragraph <= 1
      ? { ...last, paragraph }
      : null
  }

  /** Index of the first name that begins at or after `position`. */
  #firstAfter(position: number): number {
    let [low, high] = [0, this.#names.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#names[middle]?.span.start ?? 0) < position) low = middle + 1
      else high = middle
    }
    return low
  }
}
