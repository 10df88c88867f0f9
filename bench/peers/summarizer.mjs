import { createRequire } from 'node:module'

/** Eight sentences by node-summarizer, by frequency of words. */
export async function start(text) {
  const { SummarizerManager } = createRequire(import.meta.url)('node-summarizer')
  return { task: () => new SummarizerManager(text, 8).getSummaryByFrequency() }
}
