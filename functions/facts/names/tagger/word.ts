/** What the tagger knows of a word by itself. */
export interface Word {
  text: string
  /** Hashes: as it stands; in lower case, digits as 0; of its classes of letters; of its end. */
  exact: number
  lower: number
  shape: number
  suffix: number
  /** The word as the lists know it, and the lists that hold it alone. */
  key: number
  bits: number
  /** Its class among words that stand in the same company, and the wide class that holds that one; 0 where unknown. */
  wordClass: number
  wideClass: number
  isCapital: boolean
  /** Anywhere in it: "al-Nur". */
  hasCapital: boolean
  isUpper: boolean
  hasLetters: boolean
  /** Hashes of the features of the word by itself. */
  own: readonly number[]
}
