import type { Unit } from '../units.ts'

const CLOSED = /[.!?…]["”’')\]]*$/u

/** True for running text: long enough and closed like a sentence. */
export const isProse = ({ words, text }: Unit): boolean => words >= 25 || (words >= 10 && CLOSED.test(text))
