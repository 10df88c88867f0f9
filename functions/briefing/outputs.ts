import type { OutputKeys } from './keys.ts'
import { Contention } from './rejections.ts'
import { fromMetadata, isOlder, isSame, type SourceVersion, toMetadata } from './source-version.ts'
import type { Head, Store, Write } from './store.ts'

/** 'made' is a briefing; 'refused' and 'failed' are reports. */
export type Result = 'made' | 'refused' | 'failed'

/** What an output is made of, and by whom. */
export interface Origin {
  version: SourceVersion
  /** Of the version's text and options; equal digests are equal briefings. Empty where nobody has seen them. */
  input: string
  /** Engine and stack-wide defaults; with others the same article can make another briefing. */
  maker: string
}

/** What a stored output says of its making. */
export interface Made extends Origin {
  result: Result
}

export interface Stored extends Made {
  key: string
  etag: string
}

const MOST_TRIES = 6

/**
 * The outputs of one article in the output bucket. Events come twice, late and at the same time, and the function can be
 * killed anywhere. So each output carries the version that it was made of, no write replaces a newer one, and everyone
 * who is done sweeps: briefing and report that contradict the newest are removed. Writers write first and look then, so
 * of two at the same time at least the later one sees the other.
 *
 * S3's conditions compare bytes, not versions: where two versions of an article have the same text, nobody can tell the
 * briefing of one from that of the other by its etag. So the same bytes are not written over each other (a request whose
 * answer was lost would be done twice), and whoever replaced or removed such bytes looks whether they were the newest's.
 */
export class Outputs {
  private readonly replaced = new Set<string>()

  constructor(
    private readonly store: Store,
    private readonly bucket: string,
    private readonly keys: OutputKeys
  ) {}

  /** What there is, briefing and report. */
  async read(): Promise<Stored[]> {
    const { briefing, error } = this.keys
    const keys = briefing ? [briefing.pdf, briefing.json, error] : [error]
    const found = await Promise.all(keys.map((key) => this.look(key)))
    return found.filter((one) => one !== null)
  }

  /** Writes one output unless a newer version's, or the very same, is there; false when a newer one is. */
  async write(key: string, made: Made, write: Omit<Write, 'metadata'>): Promise<boolean> {
    const metadata = {
      ...toMetadata(made.version),
      'source-digest': made.input,
      'made-by': made.maker,
      outcome: made.result
    }
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const there = await this.look(key)
      if (there && isOlder(made.version, there.version)) return false
      if (there && (isRepeat(there, made) || (await this.standsFor(there, made)))) return true
      if (await this.store.put(this.bucket, key, { ...write, metadata }, there?.etag ?? null)) {
        if (there) this.replaced.add(there.input)
        return true
      }
    }
    throw new Contention(key)
  }

  /** Removes what the newest output has outdated; gives what is left. `known`: what there is, as nothing was written since. */
  async sweep(maker: string, known?: readonly Stored[]): Promise<Stored[]> {
    let stored: readonly Stored[] = known ?? (await this.read())
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const outdated = outdatedOf(stored, maker)
      for (const { input } of outdated) this.replaced.add(input)
      const removed = await Promise.all(
        outdated.map(({ key, etag }) => this.store.remove(this.bucket, key, etag))
      )
      if (removed.every(Boolean)) return stored.filter((one) => !outdated.includes(one))
      stored = await this.read()
    }
    throw new Contention(this.keys.error)
  }

  /** Whether anything was replaced or removed here; with an input, whether anything made of that was. */
  hasReplaced(input?: string): boolean {
    return input === undefined ? this.replaced.size > 0 : this.replaced.has(input)
  }

  /** Whether a briefing of the same text may stay in the place of another version's; not while a report speaks against it. */
  private async standsFor(there: Stored, made: Made): Promise<boolean> {
    if (made.result !== 'made' || !isSameBriefing(there, made)) return false
    const report = await this.look(this.keys.error)
    return !report || isOlder(report.version, there.version)
  }

  private async look(key: string): Promise<Stored | null> {
    const head = await this.store.head(this.bucket, key)
    return head ? storedOf(key, head, this.keys) : null
  }
}

function storedOf(key: string, { etag, metadata }: Head, keys: OutputKeys): Stored {
  const result = key !== keys.error ? 'made' : metadata.outcome === 'failed' ? 'failed' : 'refused'
  return {
    key,
    etag,
    version: fromMetadata(metadata),
    input: metadata['source-digest'] ?? '',
    result,
    maker: metadata['made-by'] ?? ''
  }
}

/** Whether nothing is left to do for this version: it was refused, or has sheet and PDF, or those of the very same text. */
export function isDone(stored: readonly Stored[], wanted: Origin): boolean {
  const own = stored.filter(({ version, maker }) => maker === wanted.maker && isSame(version, wanted.version))
  if (own.some(({ result }) => result === 'refused')) return true
  const reports = stored.filter(({ result }) => result !== 'made')
  const right = stored.filter(
    (one) =>
      own.includes(one) ||
      (isSameBriefing(one, wanted) && reports.every((report) => isOlder(report.version, one.version)))
  )
  return right.filter(({ result }) => result === 'made').length === 2
}

const isSameBriefing = (there: Made, wanted: Origin): boolean =>
  there.result === 'made' &&
  there.input !== '' &&
  there.input === wanted.input &&
  there.maker === wanted.maker

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
