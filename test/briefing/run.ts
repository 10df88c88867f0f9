import type { SQSRecord } from 'aws-lambda'
import { workOff } from '../../functions/briefing/batch.ts'
import { FakeS3 } from './fake-s3.ts'
import { created } from './messages.ts'

/** An article that we wrote, and its correction. */
export const ARTICLE = `Harbour bridge opens after two years of work

PORT ELLIS, 3 March 2025 - The rebuilt harbour bridge opened to traffic on Monday, two years after a ship struck it.

The work cost $40 million, said Maria Lund, the city's chief engineer. "We are glad that it is done," she said.
`
export const OTHER = ARTICLE.replace('$40 million', '$44 million')

export let s3: FakeS3
/** What the function wrote to stdout. */
export let lines: Record<string, unknown>[]

/** A new S3, nothing logged; before each test. */
export function reset(): void {
  s3 = new FakeS3()
  lines = []
}

/** Works a batch off; gives the ids of the messages that come again. */
export async function run(records: SQSRecord[], remaining = 60_000): Promise<string[]> {
  let clock = 1_767_225_600_000
  const { batchItemFailures } = await workOff(
    { Records: records },
    { requestId: 'request-1', remaining: () => remaining },
    {
      store: s3.store,
      environment: { outputBucket: 'out', page: {}, maxReceiveCount: 5 },
      now: () => clock++,
      write: (line) => lines.push(JSON.parse(line)),
      functionName: 'briefing'
    }
  )
  return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)
}

export const outcomes = (): unknown[] => lines.map(({ outcome }) => outcome)
export const versionOf = (key: string): string | undefined =>
  s3.current(`out/${key}`)?.metadata['source-version']

/** Puts a version and gives its event; sequencers rise. */
export function put(
  key: string,
  body: string,
  sequencer: string,
  metadata: Record<string, string> = {}
): SQSRecord {
  return created({ key, versionId: s3.upload(`articles/${key}`, body, metadata), sequencer })
}
