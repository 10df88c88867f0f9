import type { Unit } from '../units.ts'

/** In letters to friends and readers a little picture closes a sentence. */
export const CLOSED = /(?:[.!?…]["”’')\]]*| ?\p{Extended_Pictographic}\uFE0F?)$/u

/** True for running text: long enough and closed like a sentence. */
export const isProse = ({ words, text }: Unit): boolean => words >= 25 || (words >= 10 && CLOSED.test(text))
