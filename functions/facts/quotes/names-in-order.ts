import type { Analysis, NameMention } from '../analysis.ts'

/** The names of the body in reading order, to be looked up by their place. */
export class NamesInOrder {
  readonly all: readonly NameMention[]

  constructor({ names }: Pick<Analysis, 'names'>) {
    this.all = names.filter(({ span }) => span.in === undefined).sort((a, b) => a.span.start - b.span.start)
  }

  /** Index of the first name that begins at or after `position`. */
  firstAfter(position: number): number {
    let [low, high] = [0, this.all.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.all[middle]?.span.start ?? 0) < position) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The first name that begins at or after `position`. */
  after(position: number): NameMention | undefined {
    return this.all[this.firstAfter(position)]
  }

  /** The last name that begins before `position`. */
  before(position: number): NameMention | undefined {
    return this.all[this.firstAfter(position) - 1]
  }
}
