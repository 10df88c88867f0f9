import { pieces } from './characters.ts'
import type { Face } from './faces.ts'
import { type Style, widthOf } from './measure.ts'

/** Text in one style. Runs that follow each other without a space belong to the same word. */
export interface Run {
  text: string
  style: Style
  /** Stands on the line of what is before it. */
  glued?: boolean
  /** Better on one line than broken. */
  together?: boolean
  /** What an abbreviation stands for, for those who listen. */
  expansion?: string
}

export interface Part {
  text: string
  style: Style
  width: number
  expansion?: string
}

/** What is never broken, and how good a place for a break is behind it. */
export interface Word {
  parts: Part[]
  width: number
  /** The space behind it, when the line goes on. */
  space: number
  /** 0: a good place; 1 and more: bad; Infinity: none. */
  breakCost: number
  /** How many characters were replaced because no font has them. */
  replaced: number
}

/** Behind these a reader expects more. */
const LEADS_ON =
  /^(?:a|an|the|of|to|in|on|at|by|for|with|from|and|or|as|than|since|its|his|her|their|is|was|be|no|not)$/iu
const TIES = /^(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|St|No|Nos|Art|Sec|p|pp|c|ca)\.$/u
const MONTH =
  /^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/u
const DIGIT_END = /(?:^|[\p{Sc}(])\p{Nd}[\p{Nd}.,]*$/u
const DIGIT_START = /^\p{Nd}/u
const INITIAL = /^\p{Lu}\.$/u

function costBehind(word: string, next: string): number {
  if (TIES.test(word) || INITIAL.test(word)) return 4
  if (DIGIT_END.test(word) && /^\p{L}/u.test(next)) return 3
  if (MONTH.test(word) && DIGIT_START.test(next)) return 4
  return LEADS_ON.test(word) ? 0.12 : 0
}

const textOf = (word: Word): string => word.parts.map(({ text }) => text).join('')

/** Where a word too long for a line may be taken apart besides at its spaces. */
const INNER_BREAK = /(?<=[\p{L}\p{N}][-–—/])(?=[\p{L}\p{N}])/u
/** Most words have none of these, and need not be looked at letter by letter. */
const MAY_BREAK = /[-–—/]/

/** The words of the runs, measured. */
export function wordsOf(runs: Run[]): Word[] {
  const words: Word[] = []
  let open = false
  for (const run of runs) {
    if (run.glued) glue(words)
    const styleIn = stylesOf(run)
    run.text.split(/([ \t\r\n\u2028\u2029]+)/u).forEach((chunk, index) => {
      if (index % 2 === 1) open = false
      else if (chunk !== '') {
        if (run.together && index > 2) hold(words)
        const bits = MAY_BREAK.test(chunk) ? chunk.split(INNER_BREAK) : [chunk]
        bits.forEach((bit, bitIndex) => {
          if (bitIndex > 0) endWithoutSpace(words)
          if (open && bitIndex === 0) append(words, bit, run, styleIn)
          else words.push(wordOf(bit, run, styleIn))
        })
        open = true
      }
    })
  }
  words.forEach((word, index) => {
    const next = words[index + 1]
    if (next && word.breakCost === 0) word.breakCost = costBehind(textOf(word), textOf(next))
  })
  return words
}

type StyleIn = (face: Face) => Style

/** The run's style in the faces that draw its letters; the same for all that one face draws. */
function stylesOf({ style }: Run): StyleIn {
  const styles = new Map<Face, Style>()
  return (face) => {
    const known = styles.get(face)
    if (known) return known
    const own = { ...style, face }
    styles.set(face, own)
    return own
  }
}

function wordOf(text: string, run: Run, styleIn: StyleIn): Word {
  const word: Word = { parts: [], width: 0, space: 0, breakCost: 0, replaced: 0 }
  addParts(word, text, run, styleIn)
  return word
}

function addParts(word: Word, text: string, run: Run, styleIn: StyleIn): void {
  for (const piece of pieces(text, run.style.face)) {
    const style = styleIn(piece.face)
    const width = widthOf(piece.text, style)
    const part: Part = { text: piece.text, style, width }
    if (run.expansion !== undefined) part.expansion = run.expansion
    word.parts.push(part)
    word.width += width
    word.replaced += piece.replaced
  }
  // Drawn with the part before it, whose font may be another one than the run's.
  word.space = widthOf(' ', word.parts.at(-1)?.style ?? run.style)
}

function append(words: Word[], text: string, run: Run, styleIn: StyleIn): void {
  const last = words.at(-1)
  if (last) addParts(last, text, run, styleIn)
  else words.push(wordOf(text, run, styleIn))
}

function glue(words: Word[]): void {
  const last = words.at(-1)
  if (last) last.breakCost = Number.POSITIVE_INFINITY
}

function hold(words: Word[]): void {
  const last = words.at(-1)
  if (last) last.breakCost = 2
}

function endWithoutSpace(words: Word[]): void {
  const last = words.at(-1)
  if (last) {
    last.space = 0
    last.breakCost = 1.2
  }
}
