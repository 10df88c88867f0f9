import type { Material } from './material.ts'
import type { Style } from './text/measure.ts'
import { type Paragraph, paragraph } from './text/paragraph.ts'

/** The first of these shares of the template's size at which the headline needs no more than so many lines. */
export const STEPS: { share: number; lines: number }[] = [
  { share: 1, lines: 2 },
  { share: 0.86, lines: 3 },
  { share: 0.74, lines: 4 },
  { share: 0.64, lines: 6 }
]
const SMALLEST = 0.64
const MOST_LINES = 6
/** More characters than six lines hold. */
const MOST_CHARACTERS = 1500

export const scaled = (style: Style, share: number): Style => ({
  ...style,
  size: style.size * share,
  leading: style.leading * share
})

/** The title, in lines of about the same length. One that no size can hold ends with a visible sign. */
export function headline(title: string, { template }: Material, width: number): Paragraph {
  const set = (text: string, share: number): Paragraph =>
    paragraph([{ text, style: scaled(template.styles.headline, share) }], width, {
      tag: 'H1',
      ending: 'even'
    })
  if (title.length <= MOST_CHARACTERS) {
    for (const { share, lines } of STEPS) {
      const box = set(title, share)
      if (box.lines <= lines) return box
    }
  }
  return shortened(title, (text) => set(text, SMALLEST))
}

/** As many whole words as there is room for; characters, where the first word is longer than that. */
function shortened(text: string, set: (text: string) => Paragraph): Paragraph {
  const characters = [...text.slice(0, MOST_CHARACTERS)]
  let best = set('…')
  let [low, high] = [1, characters.length]
  while (low <= high) {
    const middle = Math.floor((low + high) / 2)
    const head = characters.slice(0, middle).join('')
    const space = head.lastIndexOf(' ')
    const box = set(`${space > 0 ? head.slice(0, space) : head} …`)
    if (box.lines > MOST_LINES) high = middle - 1
    else [best, low] = [box, middle + 1]
  }
  return best
}
