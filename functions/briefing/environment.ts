import { FactsheetError } from '../errors.ts'
import { PAGE_SIZES, type PageOptions } from '../options.ts'

/**
 * What the function is told by its environment.
 *
 * | variable            | meaning                                                                                    |
 * | ------------------- | ------------------------------------------------------------------------------------------ |
 * | `OUTPUT_BUCKET`     | required: where `briefings/<key>.pdf`, `briefings/<key>.json` and `errors/<key>.json` go     |
 * | `TEMPLATE`          | template for articles that ask for none; the project's own default when absent               |
 * | `THEME`             | name and digest of the theme in the bundle (`templates/theme.json`); none when absent          |
 * | `PAGE_SIZE`         | `a4` or `letter`, for articles that ask for none; the template's own when absent             |
 * | `MAX_RECEIVE_COUNT` | `maxReceiveCount` of the queue, default 5: on the last receive a fault is reported as well    |
 *
 * Actions it needs: on the articles `s3:GetObject`, `s3:GetObjectVersion`; on the output's `briefings/*` and `errors/*`
 * `s3:GetObject`, `s3:PutObject`, `s3:DeleteObject`; on both buckets `s3:ListBucket`, as a missing object reads as 403
 * without it. Requests that a local endpoint must honour: `If-None-Match: *` and `If-Match` on PUT, `If-Match` on DELETE.
 *
 * To stdout it writes one line of JSON per object, which is its log and its metrics (EMF) in one: `level`, `message`,
 * `bucket`, `key`, `versionId`, `outcome`, `durationMs`, `code` where refused or failed, `requestId`, `messageId`.
 * `outcome` is `made`, `refused`, `unchanged`, `superseded`, `gone`, `ignored` or `failed`. Metrics lie in the namespace
 * `Factsheet` under the dimension `FunctionName`: `BriefingsMade`, `ArticlesRefused`, `Faults` (counts) and
 * `BriefingDuration` (milliseconds).
 */
export interface Environment {
  outputBucket: string
  page: PageOptions
  theme?: string
  maxReceiveCount: number
}

export class BadEnvironment extends FactsheetError {
  constructor(variable: string, problem: string) {
    super(
      'bad-environment',
      `The environment variable ${variable} ${problem}.`,
      'Deploy the stack again; it sets this variable.'
    )
  }
}

const DEFAULT_MAX_RECEIVE_COUNT = 5

export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const { OUTPUT_BUCKET, TEMPLATE, THEME, PAGE_SIZE, MAX_RECEIVE_COUNT } = variables
  if (!OUTPUT_BUCKET) throw new BadEnvironment('OUTPUT_BUCKET', 'is not set')
  const pageSize = PAGE_SIZES.find((size) => size === PAGE_SIZE)
  if (PAGE_SIZE && !pageSize) throw new BadEnvironment('PAGE_SIZE', `must be one of ${PAGE_SIZES.join(', ')}`)
  const maxReceiveCount = Number(MAX_RECEIVE_COUNT || DEFAULT_MAX_RECEIVE_COUNT)
  if (!Number.isInteger(maxReceiveCount) || maxReceiveCount < 1)
    throw new BadEnvironment('MAX_RECEIVE_COUNT', 'must be a whole number from 1 up')
  return {
    outputBucket: OUTPUT_BUCKET,
    ...(THEME ? { theme: THEME } : {}),
    page: { ...(TEMPLATE ? { template: TEMPLATE } : {}), ...(pageSize ? { pageSize } : {}) },
    maxReceiveCount
  }
}
