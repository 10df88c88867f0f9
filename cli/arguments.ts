import { type ParseArgsConfig, parseArgs } from 'node:util'
import { BadOption } from '../functions/errors.ts'
import { type BriefingOptions, PAGE_SIZES, type PageSize } from '../functions/options.ts'
import { UsageError } from './errors.ts'

type OptionSpecs = NonNullable<ParseArgsConfig['options']>

/** What every command understands of the article and its page. */
export const BRIEFING_OPTIONS = {
  title: { type: 'string' },
  published: { type: 'string' },
  url: { type: 'string' },
  template: { type: 'string' },
  'page-size': { type: 'string' },
  check: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' }
} as const satisfies OptionSpecs

export const BRIEFING_HELP = `  --title TEXT          the headline, where the file does not begin with it
  --published DATE      the day the article appeared, as 2026-11-23; "last week" counts from it
  --url URL             where the article was published
  --check               hold every line of the sheet against the article; a line that fails is an error
  -h, --help            this text`

/** Node's own argument parser, its errors told in our words. */
export function parse<Options extends OptionSpecs>(args: string[], options: Options, command: string) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    const problem = error instanceof Error ? error.message.replace(/\s+To specify.*$/su, '') : String(error)
    throw new UsageError(problem, command)
  }
}

interface Given {
  title?: string | undefined
  published?: string | undefined
  url?: string | undefined
  template?: string | undefined
  'page-size'?: string | undefined
}

/** The options that were given; the reader of the article checks all but the page size. */
export function briefingOptions(given: Given): BriefingOptions {
  const { title, published, url, template } = given
  const pageSize = given['page-size']
  return {
    ...(title !== undefined && { title }),
    ...(published !== undefined && { published }),
    ...(url !== undefined && { url }),
    ...(template !== undefined && { template }),
    ...(pageSize !== undefined && { pageSize: asPageSize(pageSize) })
  }
}

function asPageSize(text: string): PageSize {
  const size = PAGE_SIZES.find((known) => known === text.toLowerCase())
  if (!size) throw new BadOption('page-size', text, PAGE_SIZES.join(' or '))
  return size
}
