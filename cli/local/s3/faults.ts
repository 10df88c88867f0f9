import type { Target } from './call.ts'

export interface FaultTarget extends Target {
  operation: string
}

/**
 * Something that goes wrong with one request, for tests of what depends on S3. 'error': S3 answers so and does nothing.
 * 'hang-up': the connection closes before anything is done. 'lost-answer': it is done, and the connection closes before
 * the answer. 'half-answer': the answer ends half-way. 'silence': never an answer.
 */
export type Fault =
  | {
      kind: 'error'
      code: 'InternalError' | 'SlowDown' | 'ServiceUnavailable' | 'ConditionalRequestConflict'
    }
  | { kind: 'hang-up' }
  | { kind: 'lost-answer' }
  | { kind: 'half-answer' }
  | { kind: 'silence' }

export type FaultPlan = (target: FaultTarget) => Fault | undefined
