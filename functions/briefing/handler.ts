import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { readEnvironment } from './environment.ts'

const environment = readEnvironment(process.env)

/** The Lambda: a batch of queue messages in, the messages to try again out. */
export const handler = async (_event: SQSEvent, _context: Context): Promise<SQSBatchResponse> => {
  void environment
  return { batchItemFailures: [] }
}
