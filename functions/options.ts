import { BadOption, UnknownTemplate } from './errors.ts'

/** What an uploader may say about one article; everything else is read from the article itself. */
export interface ArticleOptions {
  title?: string
  /** ISO 8601, a day or a moment. */
  published?: string
  url?: string
}

export const PAGE_SIZES = ['a4', 'letter'] as const
export type PageSize = (typeof PAGE_SIZES)[number]

/** The templates in templates/. */
export const TEMPLATES = ['briefing', 'large-print'] as const

/** Those that themes added to this process. */
const themes: string[] = []

export function addTemplateName(name: string): void {
  if (!themes.includes(name)) themes.push(name)
}

export const templateNames = (): string[] => [...TEMPLATES, ...themes]

/** What an uploader may say about the page. */
export interface PageOptions {
  template?: string
  pageSize?: PageSize
}

export interface BriefingOptions extends ArticleOptions, PageOptions {}

/** Options as they come from outside: S3 metadata, front matter, a command line, a line of JSON. */
export type RawOptions = { readonly [K in keyof BriefingOptions]?: unknown }

/** An option's name without what people write differently: "page-size", "page_size", "Page Size" and "pageSize" are one. */
export const plainName = (name: string): string => name.toLowerCase().replace(/[\s_-]/gu, '')

const LONGEST_TITLE = 1000
const ISO_DATE = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/u

/** The options, each checked; blank ones are left out. Throws BadOption or UnknownTemplate. */
export function checkOptions(raw: RawOptions): BriefingOptions {
  const given = <Key extends keyof BriefingOptions, Value>(
    key: Key,
    check: (text: string) => Value
  ): { [K in Key]?: Value } => {
    const value = raw[key]
    if (value === undefined || value === null) return {}
    if (typeof value !== 'string') throw new BadOption(key, String(value), 'text')
    const option: { [K in Key]?: Value } = {}
    if (value.trim() !== '') option[key] = check(value)
    return option
  }
  return {
    ...given('title', title),
    ...given('published', (text) => published(text.trim())),
    ...given('url', (text) => url(text.trim())),
    ...given('template', (text) => template(text.trim())),
    ...given('pageSize', (text) => pageSize(text.trim()))
  }
}

/** As it came, since spans count in it. */
function title(text: string): string {
  if (text.length > LONGEST_TITLE) {
    throw new BadOption('title', text, `at most ${LONGEST_TITLE} characters`)
  }
  return text
}

function published(text: string): string {
  const day = ISO_DATE.exec(text)?.[1]
  if (day === undefined || !isOnCalendar(day) || Number.isNaN(Date.parse(text.replace(' ', 'T')))) {
    throw new BadOption(
      'published',
      text,
      'a day such as 2017-11-15 or a moment such as 2017-11-15T08:30:00Z'
    )
  }
  return text
}

function isOnCalendar(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

function url(text: string): string {
  if (!/^https?:\/\//iu.test(text) || !URL.canParse(text)) {
    throw new BadOption('url', text, 'a full address that begins with https:// or http://')
  }
  return text
}

function template(name: string): string {
  if (!templateNames().includes(name)) throw new UnknownTemplate(name, templateNames())
  return name
}

function pageSize(text: string): PageSize {
  const size = PAGE_SIZES.find((known) => known === text.toLowerCase())
  if (!size) throw new BadOption('page-size', text, PAGE_SIZES.join(' or '))
  return size
}
