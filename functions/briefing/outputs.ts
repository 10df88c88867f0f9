import type { OutputKeys } from './keys.ts'
import { Contention } from './rejections.ts'
import { fromMetadata, isOlder, isSame, type SourceVersion, toMetadata } from './source-version.ts'
import type { Head, Store, Write } from './store.ts'

/** 'made' is a briefing; 'refused' and 'failed' are reports. */
export type Result = 'made' | 'refused' | 'failed'

/** What a stored output says of its making. */
export interface Made {
  version: SourceVersion
  result: Result
  /** Engine and stack-wide defaults; with others the same article can make another briefing. */
  maker: string
}

interface Stored extends Made {
  key: string
  etag: string
}

const MOST_TRIES = 6

/**
 * The outputs of one article in the output bucket. Events come twice, late and at the same time, and the function can be
 * killed anywhere. So each output carries the version that it was made of, no write replaces a newer one, and everyone
 * who is done sweeps: briefing and report that contradict the newest are removed. Writers write first and look then, so
 * of two at the same time at least the later one sees the other.
 */
export class Outputs {
  constructor(
    private readonly store: Store,
    private readonly bucket: string,
    private readonly keys: OutputKeys
  ) {}

  /** What there is, briefing and report. */
  async read(): Promise<Made[]> {
    return this.stored()
  }

  /** Whether nothing is left to do for this version. */
  async isDone(wanted: Pick<Made, 'version' | 'maker'>): Promise<boolean> {
    const right = (await this.stored()).filter(
      ({ version, maker }) => maker === wanted.maker && isSame(version, wanted.version)
    )
    const keys = new Set(right.map(({ key }) => key))
    const isRefused = right.some(({ result }) => result === 'refused')
    return isRefused || (keys.has(this.keys.json) && keys.has(this.keys.pdf))
  }

  /** Writes one output unless a newer version's, or the very same, is there; false when a newer one is. */
  async write(key: string, made: Made, write: Omit<Write, 'metadata'>): Promise<boolean> {
    const metadata = { ...toMetadata(made.version), 'made-by': made.maker, outcome: made.result }
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const there = await this.look(key)
      if (there && isOlder(made.version, there.version)) return false
      if (there && isRepeat(there, made)) return true
      if (await this.store.put(this.bucket, key, { ...write, metadata }, there?.etag ?? null)) return true
    }
    throw new Contention(key)
  }

  /** Removes what the newest output has outdated. */
  async sweep(maker: string): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const outdated = outdatedOf(await this.stored(), maker)
      const removed = await Promise.all(
        outdated.map(({ key, etag }) => this.store.remove(this.bucket, key, etag))
      )
      if (removed.every(Boolean)) return
    }
    throw new Contention(this.keys.error)
  }

  private async stored(): Promise<Stored[]> {
    const found = await Promise.all(Object.values(this.keys).map((key: string) => this.look(key)))
    return found.filter((one) => one !== null)
  }

  private async look(key: string): Promise<Stored | null> {
    const head = await this.store.head(this.bucket, key)
    return head ? storedOf(key, head, this.keys) : null
  }
}

function storedOf(key: string, { etag, metadata }: Head, keys: OutputKeys): Stored {
  const result = key !== keys.error ? 'made' : metadata.outcome === 'failed' ? 'failed' : 'refused'
  return { key, etag, version: fromMetadata(metadata), result, maker: metadata['made-by'] ?? '' }
}

/** A refusal stands when a later try of the same version fails; all else that has the same origin is the same. */
const isRepeat = (there: Made, made: Made): boolean =>
  isSame(there.version, made.version) &&
  (there.maker === made.maker
    ? there.result === made.result || made.result === 'failed'
    : made.result === 'failed')

/** Briefings that a refusal outdated, or the report that a briefing did. A failure says nothing against an older briefing. */
function outdatedOf(stored: readonly Stored[], maker: string): Stored[] {
  const report = stored.find(({ result }) => result !== 'made')
  const briefing = stored.filter(({ result }) => result === 'made')
  const newest = briefing.reduce<Stored | null>(
    (best, one) => (best && !isOlder(best.version, one.version) ? best : one),
    null
  )
  if (!report || !newest) return []
  if (isOlder(report.version, newest.version)) return [report]
  if (report.result === 'failed') return isSame(report.version, newest.version) ? [report] : []
  if (!isSame(report.version, newest.version)) return briefing
  return newest.maker === maker && report.maker !== maker ? [report] : briefing
}
