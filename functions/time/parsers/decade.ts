import { isoYear } from '../calendar.ts'
import type { Parser } from '../cursor.ts'
import type { Expression } from '../expression.ts'

const DECADES: ReadonlyMap<string, number> = new Map(
  ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'].map(
    (word, i) => [word, 20 + 10 * i] as const
  )
)
const BC = /^(?:bc|bce|b\.c\.)$/u

const long = (at: { from: number; at: number }, grain: 'decade' | 'century', value: string): Expression => ({
  from: at.from,
  to: at.at,
  type: 'DATE',
  grain,
  hangs: 'full',
  value: () => value
})

/** "the 1990s", "the '90s", "the nineties", "the 470s BC"; "the 1900s" is the century. */
export const decade: Parser = (at) => {
  const article = at.word('the')
  const mark = /^['’‘]$/u.test(at.lower()) ? at.lower() : ''
  if (mark) at.at++
  const [, digits] = /^(\d{2,4})['’]?s$/u.exec(at.lower()) ?? []
  if (digits !== undefined) {
    at.at++
    if (digits.length < 4 && BC.test(at.lower())) {
      at.at++
      return long(at, 'decade', isoYear(1 - Number(digits)).slice(0, -1))
    }
    if (digits.length === 4) {
      if (!digits.endsWith('0') || Number(digits) < 1000 || Number(digits) > 2100) return null
      return digits.endsWith('00') && article
        ? long(at, 'century', digits.slice(0, 2))
        : long(at, 'decade', digits.slice(0, 3))
    }
    // "the '80s", "the mid-'80s".
    const isLed = article || /^(?:early|late|mid|[-‐‑])$/u.test(at.lexemes[at.from - 1]?.lower ?? '')
    if (digits.length === 2 && digits.endsWith('0') && isLed && mark)
      return long(at, 'decade', `19${digits.slice(0, 1)}`)
    return null
  }
  const word = DECADES.get(at.lower())
  if (word === undefined || !article || mark) return null
  at.at++
  return long(at, 'decade', `19${word / 10}`)
}

/** "the 19th century", "the fourth century BC", "21st-century". */
export const century: Parser = (at) => {
  at.word('the')
  const number = at.ordinal()
  if (number === undefined || number < 1) return null
  at.hyphen()
  if (!at.word('century', 'centuries')) return null
  const isBefore = BC.test(at.lower())
  if (isBefore || /^(?:ad|ce|a\.d\.)$/u.test(at.lower())) at.at++
  const digits = String(number - 1).padStart(2, '0')
  return long(at, 'century', isBefore ? `BC${digits}` : digits)
}
