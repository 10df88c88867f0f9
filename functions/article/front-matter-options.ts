import { type BriefingOptions, checkOptions } from '../options.ts'
import type { SideFacts } from './draft.ts'
import type { FrontMatter } from './front-matter.ts'

/** What the front matter says as options, checked. */
export function optionsOf({ fields }: FrontMatter): BriefingOptions {
  const first = (...names: string[]): string | undefined =>
    names.map((name) => fields.get(name)?.[0]).find((value) => value !== undefined)
  return checkOptions({
    title: first('title'),
    published: first('published', 'date'),
    url: first('sourceurl', 'url'),
    template: first('template'),
    pageSize: first('pagesize')
  })
}

/** Who wrote and published it, where the front matter says so. */
export const writersOf = ({ fields }: FrontMatter): SideFacts => ({
  byline: fields.get('byline') ?? fields.get('author'),
  publisher: fields.get('publisher')?.[0]
})
