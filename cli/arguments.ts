import { type ParseArgsConfig, parseArgs } from 'node:util'
import { type BriefingOptions, checkOptions } from '../functions/options.ts'
import { installTheme } from '../functions/page/theme/install-theme.ts'
import { loadTheme } from '../functions/page/theme/load-theme.ts'
import { UsageError } from './errors.ts'

type OptionSpecs = NonNullable<ParseArgsConfig['options']>

/** What every command that reads articles understands. */
export const ARTICLE_OPTIONS = {
  title: { type: 'string' },
  published: { type: 'string' },
  url: { type: 'string' },
  check: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' }
} as const satisfies OptionSpecs

export const ARTICLE_HELP = `  --title TEXT          the headline, where the file does not begin with it
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

/** The options that were given on the command line, checked. Throws BadOption or UnknownTemplate. */
export function briefingOptions(given: { readonly [name: string]: unknown }): BriefingOptions {
  const { title, published, url, template, 'page-size': pageSize } = given
  return checkOptions({ title, published, url, template, pageSize })
}

/** Takes a theme in; its name is the template where no other was asked for. Throws BadTheme. */
export function themeOption(file: string | undefined): { template?: string } {
  if (file === undefined) return {}
  const theme = loadTheme(file)
  installTheme(theme)
  return { template: theme.name }
}
