import { type BriefingOptions, checkOptions, plainName } from '../options.ts'
import { decodeHeader } from './header-words.ts'

/** The options in an article's S3 user metadata: title, published, source-url, template, page-size. Throws a Refusal. */
export function optionsIn(metadata: Readonly<Record<string, string>>): BriefingOptions {
  const given = new Map(Object.entries(metadata).map(([name, value]) => [plainName(name), value]))
  const decoded = (name: string): string | undefined => {
    const value = given.get(name)
    return value === undefined ? undefined : decodeHeader(value)
  }
  return checkOptions({
    title: decoded('title'),
    published: decoded('published'),
    // An address is percent-encoded by right.
    url: given.get('sourceurl') ?? given.get('url'),
    template: decoded('template'),
    pageSize: decoded('pagesize')
  })
}
