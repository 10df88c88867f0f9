import { type BriefingOptions, checkOptions } from '../options.ts'
import { decodeHeader } from './header-words.ts'

/** The options in an article's S3 user metadata: title, published, source-url, template, page-size. Throws a Refusal. */
export function optionsIn(metadata: Readonly<Record<string, string>>): BriefingOptions {
  const decoded = (name: string): string | undefined => {
    const value = metadata[name]
    return value === undefined ? undefined : decodeHeader(value)
  }
  return checkOptions({
    title: decoded('title'),
    published: decoded('published'),
    // An address is percent-encoded by right.
    url: metadata['source-url'],
    template: decoded('template'),
    pageSize: decoded('page-size')
  })
}
