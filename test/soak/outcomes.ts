import { createHash } from 'node:crypto'
import { clientOf, type Found, read } from '../storage/server.ts'
import type { Acknowledged } from './clients.ts'
import type { Stage } from './stage.ts'
import { markOf } from './uploads.ts'

export interface Count {
  right: number
  lost: number
  doubled: number
  problems: string[]
}

/** What the function logged of one version of an article. */
export type Outcomes = ReadonlyMap<string, readonly string[]>

/** Holds every upload against what lies in the briefings bucket, and against what the function said of it. */
export async function countOutcomes(
  stage: Stage,
  uploads: readonly Acknowledged[],
  outcomes: Outcomes
): Promise<Count> {
  const newest = new Map(uploads.map((upload) => [upload.key, upload]))
  const problems = new Map<string, string>()
  const client = clientOf({ url: stage.directUrl, credentials: stage.credentials })
  for (const upload of newest.values()) {
    const names = [`briefings/${upload.key}.pdf`, `briefings/${upload.key}.json`, `errors/${upload.key}.json`]
    const [pdf, json, error] = await Promise.all(names.map((name) => read(client, 'briefings', name)))
    const problem =
      upload.refusal === null
        ? briefingFault(upload, pdf, json, error)
        : refusalFault(upload, pdf, json, error)
    if (problem !== null) problems.set(upload.key, `${upload.key}: ${problem}`)
  }
  client.destroy()
  const lost = uploads.filter(({ key, versionId }) => !outcomes.get(`${key} ${versionId}`)?.some(isEnd))
  const doubled = [...stage.proxy.written].filter(([, times]) => times > 1)
  const right = uploads.filter((upload) => !problems.has(upload.key) && !lost.includes(upload)).length
  return {
    right,
    lost: lost.length,
    doubled: doubled.length,
    problems: [
      ...problems.values(),
      ...lost.map(({ key, versionId }) => `${key} ${versionId}: nobody says what became of it`),
      ...doubled.map(([what, times]) => `${what}: written ${times} times`)
    ]
  }
}

const isEnd = (outcome: string): boolean => outcome !== 'failed' && outcome !== 'gone'

type Maybe = Found | undefined

/** An upload whose answer was lost is there twice, and both versions of the same text have one briefing. */
function briefingFault(
  { versionId, body, number }: Acknowledged,
  pdf: Maybe,
  json: Maybe,
  error: Maybe
): string | null {
  if (!pdf || !json) return 'there is no briefing'
  if (error) return 'there is a report beside the briefing'
  const etag = `"${createHash('md5').update(body).digest('hex')}"`
  const texts = [pdf, json].map(({ metadata }) => metadata['source-etag'])
  if (texts.some((text) => text !== etag))
    return `made of ${texts.join(' and ')}, not of ${versionId} ${etag}`
  if (pdf.body.subarray(0, 5).toString() !== '%PDF-') return 'the PDF is none'
  return json.body.toString().includes(markOf(number)) ? null : 'the sheet is of another text'
}

function refusalFault(
  { versionId, refusal }: Acknowledged,
  pdf: Maybe,
  json: Maybe,
  error: Maybe
): string | null {
  if (pdf || json) return 'there is a briefing of an older version'
  if (!error) return 'there is no report'
  if (error.metadata['source-version'] !== versionId) return 'the report is of another version'
  const { code } = JSON.parse(error.body.toString())
  return code === refusal ? null : `refused with ${code}, not ${refusal}`
}
