import '../compile-patterns-once.ts'
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { type BatchDependencies, workOff } from './batch.ts'
import { readEnvironment } from './environment.ts'
import { S3Store, s3Client } from './store.ts'
import { installBundledTheme } from './theme.ts'

const environment = readEnvironment(process.env)
if (environment.theme !== undefined) installBundledTheme()

const dependencies: BatchDependencies = {
  store: new S3Store(s3Client()),
  environment,
  now: Date.now,
  write: (line) => void process.stdout.write(`${line}\n`),
  functionName: process.env.AWS_LAMBDA_FUNCTION_NAME ?? 'factsheet'
}

/** The Lambda: a batch of queue messages in, the messages to try again out. */
export const handler = (event: SQSEvent, context: Context): Promise<SQSBatchResponse> =>
  workOff(
    event,
    { requestId: context.awsRequestId, remaining: () => context.getRemainingTimeInMillis() },
    dependencies
  )
