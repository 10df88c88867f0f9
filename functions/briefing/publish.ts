import { LARGEST_ARTICLE } from '../article/read.ts'
import { ArticleTooLarge, Refusal } from '../errors.ts'
import { type Briefing, makeBriefing } from '../make-briefing.ts'
import type { PageOptions } from '../options.ts'
import type { Upload } from './events.ts'
import { outputKeys } from './keys.ts'
import { optionsIn } from './object-options.ts'
import type { Outcome } from './outcome.ts'
import type { Origin, Outputs } from './outputs.ts'
import { KeyTooLong, refusalReport } from './rejections.ts'
import type { Opened } from './store.ts'

interface Work {
  upload: Upload
  source: Opened
  origin: Origin
  outputs: Outputs
  /** The stack's defaults. */
  page: PageOptions
}

export const json = (value: unknown): { body: string; contentType: string } => ({
  body: `${JSON.stringify(value, null, 2)}\n`,
  contentType: 'application/json'
})

/** Makes the briefing and writes it, or the report why there can be none. */
export async function publish(work: Work): Promise<Outcome> {
  const { upload, origin, outputs } = work
  const { briefing: keys, error } = outputKeys(upload.key)
  const refuse = async (refusal: Refusal): Promise<Outcome> => {
    const report = json(refusalReport(upload, refusal))
    const isWritten = await outputs.write(error, { ...origin, result: 'refused' }, report)
    return isWritten ? { outcome: 'refused', code: refusal.code } : { outcome: 'superseded' }
  }
  if (!keys) return refuse(new KeyTooLong(upload.key))
  const briefing = await makeOrRefuse(work)
  if (briefing instanceof Refusal) return refuse(briefing)
  const made = { ...origin, result: 'made' as const }
  // One after the other: whoever sees the PDF finds its fact sheet, and a repeat writes what a kill left out.
  const isWritten =
    (await outputs.write(keys.json, made, json(briefing.sheet))) &&
    (await outputs.write(keys.pdf, made, { body: briefing.pdf, contentType: 'application/pdf' }))
  return { outcome: isWritten ? 'made' : 'superseded' }
}

async function makeOrRefuse({ upload: { key }, source, page }: Work): Promise<Briefing | Refusal> {
  try {
    if (source.size > LARGEST_ARTICLE) throw new ArticleTooLarge(source.size, LARGEST_ARTICLE)
    const options = optionsIn(source.metadata)
    const { contentType } = source
    const bytes = await source.read()
    const hints = { name: key, ...(contentType === null ? {} : { contentType }) }
    return await makeBriefing({ bytes, ...hints }, options, page)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}
