import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { markOf, planUploads, randomFrom, type Upload } from '../soak/uploads.ts'
import { clientOf, type Found, read } from '../storage/server.ts'
import { type Deed, type Ledger, work } from './clients.ts'
import { createWorld, type Life, USER } from './world.ts'

export interface CrashOptions {
  kills: number
  clients: number
  seed: number
}

export interface CrashResult {
  uploads: number
  deletions: number
  /** Asked for, and killed before the answer. */
  unanswered: number
  problems: string[]
}

/** Longer than anyone lives here. */
const PLENTY = 10_000

/** The played stack is killed again and again while clients upload; then everything that was answered must be there. */
export async function crash({ kills, clients, seed }: CrashOptions): Promise<CrashResult> {
  const random = randomFrom(seed)
  const plans = planUploads(clients, PLENTY, random).map((plan) => plan.values())
  const ledger: Ledger = new Map()
  const world = await createWorld()
  try {
    for (let kill = 0; kill < kills; kill++) {
      await liveAndDie(await world.begin(), plans, ledger, random)
    }
    const life = await world.begin()
    await life.idle()
    const client = clientOf({ url: life.url, credentials: USER })
    const problems = await problemsOf(client, ledger)
    client.destroy()
    await life.kill()
    return { ...countOf(ledger), problems }
  } finally {
    await world.remove()
  }
}

/** Ends somewhere in the middle of the work, after so many answers. */
async function liveAndDie(
  life: Life,
  plans: readonly Iterator<Upload>[],
  ledger: Ledger,
  random: () => number
): Promise<void> {
  let left = 20 + Math.floor(100 * random())
  let killed = Promise.resolve()
  const onAnswer = () => {
    if (--left === 0) killed = life.kill()
  }
  await Promise.all(plans.map((plan) => work(life.url, plan, ledger, random, onAnswer)))
  await killed
}

function countOf(ledger: Ledger): Omit<CrashResult, 'problems'> {
  const deeds = [...ledger.values()].flat()
  const answered = deeds.filter(({ isAnswered }) => isAnswered)
  return {
    uploads: answered.filter(({ upload }) => upload !== null).length,
    deletions: answered.filter(({ upload }) => upload === null).length,
    unanswered: deeds.length - answered.length
  }
}

async function problemsOf(client: S3Client, ledger: Ledger): Promise<string[]> {
  const problems: string[] = []
  for (const [key, deeds] of ledger) {
    for (const deed of deeds) {
      const problem = await versionProblem(client, key, deed)
      if (problem !== null) problems.push(`${key}: ${problem}`)
    }
    const problem = await newestProblem(client, key, deeds)
    if (problem !== null) problems.push(`${key}: ${problem}`)
  }
  return problems
}

async function versionProblem(
  client: S3Client,
  Key: string,
  { upload, versionId }: Deed
): Promise<string | null> {
  if (upload === null || versionId === undefined) return null
  try {
    const { Body } = await client.send(
      new GetObjectCommand({ Bucket: 'articles', Key, VersionId: versionId, ChecksumMode: 'ENABLED' })
    )
    return (await Body?.transformToString()) === upload.body ? null : `${versionId} has other bytes`
  } catch (error) {
    return `${versionId} is lost: ${String(error)}`
  }
}

/** The newest is what was answered last, or what was asked for after that and killed. */
async function newestProblem(client: S3Client, key: string, deeds: readonly Deed[]): Promise<string | null> {
  const last = deeds.findLastIndex(({ isAnswered }) => isAnswered)
  const possible = deeds.slice(Math.max(0, last)).map(({ upload }) => upload?.body ?? null)
  if (last < 0) possible.push(null)
  const newest = (await read(client, 'articles', key))?.body.toString() ?? null
  if (!possible.includes(newest)) return `the newest version is another one than was answered last`
  const upload = deeds.find((deed) => deed.upload !== null && deed.upload.body === newest)?.upload
  // Killed between the record and its event: nobody was told that it is there.
  if (!upload || deeds[last]?.upload !== upload) return null
  const [pdf, json, error] = await Promise.all(
    [`briefings/${key}.pdf`, `briefings/${key}.json`, `errors/${key}.json`].map((name) =>
      read(client, 'briefings', name)
    )
  )
  return outcomeProblem(upload.refusal, markOf(upload.number), pdf, json, error)
}

function outcomeProblem(
  refusal: string | null,
  mark: string,
  pdf: Found | undefined,
  json: Found | undefined,
  error: Found | undefined
): string | null {
  if (refusal !== null)
    return error?.body.toString().includes(`"${refusal}"`) && !pdf && !json ? null : `no refusal ${refusal}`
  return pdf && json?.body.toString().includes(mark) && !error ? null : 'no briefing of its newest version'
}
