import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FOLDERS = ['../examples/', '../test/fixtures/articles/'].map((folder) =>
  fileURLToPath(new URL(folder, import.meta.url))
)

/** The prose of the project's own examples, a paragraph each. */
const PARAGRAPHS = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt') && !file.startsWith('whole-page'))
    .sort()
    .flatMap((file) => readFileSync(folder + file, 'utf8').split(/\n{2,}/u))
    .map((paragraph) => paragraph.replace(/\s+/gu, ' ').trim())
).filter((paragraph) => paragraph.length > 120 && paragraph.endsWith('.'))

const wordsIn = (text: string): number => text.split(/\s+/u).length

/**
 * An article of so many words, always the same for the same numbers. Each round through the paragraphs changes their
 * figures and their longer names, so that a long article holds new facts instead of the old ones again.
 */
export function articleOf(words: number, seed = 0): string {
  const title = `Harbour works to go on for another ${seed + 2} years`
  const lead = `PORT ELLERY, March ${1 + (seed % 28)}, 2021 - `
  const paragraphs: string[] = []
  let left = words - wordsIn(title) - wordsIn(lead)
  for (let n = seed; left > 0; n++) {
    const paragraph = varied(
      PARAGRAPHS[n % PARAGRAPHS.length] ?? '',
      Math.floor(n / PARAGRAPHS.length) + seed
    )
    const kept = paragraph.split(' ').slice(0, left).join(' ')
    paragraphs.push(kept.endsWith('.') ? kept : `${kept}.`)
    left -= wordsIn(kept)
  }
  return `${title}\n\n${lead}${paragraphs.join('\n\n')}\n`
}

const NAME = /(?<=\p{Ll} )\p{Lu}\p{Ll}{4,}/gu
const ENDINGS = ['', 'ton', 'ford', 'ley', 'son', 'by', 'ham', 'mere']

const varied = (paragraph: string, round: number): string =>
  round === 0
    ? paragraph
    : paragraph
        .replace(/(?<!\d)\d{2,3}(?!\d)/gu, (digits) => String(Number(digits) + round))
        .replace(NAME, (name) => name + (ENDINGS[round % ENDINGS.length] ?? ''))
