import type { Upload } from './events.ts'

/** What became of one upload. */
export interface Outcome {
  outcome: 'made' | 'refused' | 'unchanged' | 'superseded' | 'gone' | 'ignored'
  /** Why it was refused. */
  code?: string
  /** A newer version of the same article, which has to be made again. */
  newer?: Upload
}
