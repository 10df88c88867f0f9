import { Parser } from 'htmlparser2'
import { fold } from '../../text/span.ts'
import type { SideFacts } from '../draft.ts'
import type { PageDocument, PageElement } from './dom.ts'

const ARTICLE = /^(?:\w*Article|\w*Posting|Report|Review|CreativeWork|WebPage)$/u
/** JSON-LD larger than this describes more than one article. */
const LONGEST_JSON = 200_000

/** Title, byline, publisher, day and address from JSON-LD, meta tags and time elements, in this order. */
export function metadataOf(document: PageDocument): SideFacts {
  const linked = linkedData(document)
  const meta = (...names: string[]): string | undefined =>
    names.map((name) => metaContent(document, name)).find((value) => value !== undefined)
  const heading = onlyText([...document.querySelectorAll('h1')])
  const publisher = siteOf(
    text(nameOf(linked?.publisher)) ?? meta('og:site_name', 'application-name', 'dc.publisher')
  )
  const title = text(linked?.headline) ?? meta('og:title', 'twitter:title', 'dc.title') ?? heading
  return {
    title: title && publisher ? withoutSite(title, publisher) : title,
    byline:
      people(linked?.author) ??
      authors(meta('author', 'article:author', 'dc.creator', 'byl', 'parsely-author')),
    publisher,
    published:
      text(linked?.datePublished) ??
      meta(
        'article:published_time',
        'og:published_time',
        'datepublished',
        'date',
        'dc.date.issued',
        'dc.date',
        'pubdate',
        'publish-date',
        'parsely-pub-date',
        'sailthru.date'
      ) ??
      timeOf(document),
    url: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url')
  }
}

/** A handle on a network is no name. */
const siteOf = (name: string | undefined): string | undefined => (name?.startsWith('@') ? undefined : name)

/** The title without the site's name behind it ("Title | The Paper"). */
function withoutSite(title: string, site: string): string {
  if (!title.endsWith(site)) return title
  const rest = title.slice(0, -site.length)
  return rest.replace(/\s+[-–—|»:·]\s*$/u, '') === rest ? title : rest.replace(/\s+[-–—|»:·]\s*$/u, '')
}

type Json = Record<string, unknown>

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null

/** The first object of the page's JSON-LD that describes an article. */
function linkedData(document: PageDocument): Json | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const source = script.textContent ?? ''
    const found = source.length > LONGEST_JSON ? undefined : articleIn(parsed(source), 0)
    if (found) return found
  }
  return undefined
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch (error) {
    // Pages often carry JSON-LD that is broken; what it would say is then unknown.
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function articleIn(value: unknown, depth: number): Json | undefined {
  if (depth > 4 || !isJson(value)) return undefined
  const items: unknown[] = Array.isArray(value) ? value : [value, value['@graph'], value.mainEntity]
  for (const item of items) {
    if (isArticle(item)) return item
    if (item !== value) {
      const found = articleIn(item, depth + 1)
      if (found) return found
    }
  }
  return undefined
}

const isArticle = (item: unknown): item is Json =>
  isJson(item) &&
  [item['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type)) &&
  (item.headline !== undefined || item.datePublished !== undefined)

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && fold(value) !== '' ? fold(decoded(value)) : undefined

/** Entities that pages leave in their JSON-LD. */
function decoded(value: string): string {
  const parts: string[] = []
  const parser = new Parser({ ontext: (part) => parts.push(part) })
  parser.write(value)
  parser.end()
  return parts.join('')
}

const nameOf = (value: unknown): unknown => {
  const [first] = [value].flat()
  return isJson(first) ? first.name : first
}

/** No address, and no letters behind a name ("PhD", "MS"). */
const isName = (name: string): boolean => !/^https?:|^(?:\p{Lu}{2,4}|Ph\.?D\.?|M\.?D\.?)$/u.test(name.trim())

function people(value: unknown): string[] | undefined {
  const names = [value]
    .flat()
    .flatMap((item) => [nameOf(item)].flat())
    .map(text)
    .flatMap((name) => name?.split(/,\s/u) ?? [])
    .filter(isName)
    .slice(0, 8)
  return names.length > 0 ? names : undefined
}

/** The people in a line like "By Ann Lee and Bo Chan"; what isn't written like a name is left out. */
export function signedBy(line: string | null | undefined): string[] | undefined {
  const names = authors(line ? fold(line) : undefined)?.filter((name) => NAME.test(name))
  return names && names.length > 0 ? names : undefined
}

const NAME = /^\p{Lu}[\p{L}.’'-]*(?:\s[\p{L}.’'-]+){1,4}$/u

const authors = (value: string | undefined): string[] | undefined =>
  value === undefined || /^https?:/u.test(value)
    ? undefined
    : value
        .replace(/^by\s+/iu, '')
        .split(/,\s|\sand\s|;/u)
        .filter(isName)

function metaContent(document: PageDocument, name: string): string | undefined {
  for (const attribute of ['property', 'name', 'itemprop']) {
    for (const meta of document.querySelectorAll(`meta[${attribute}]`)) {
      if (meta.getAttribute(attribute)?.toLowerCase() === name) {
        const content = fold(meta.getAttribute('content') ?? '')
        if (content !== '') return content
      }
    }
  }
  return undefined
}

const onlyText = (elements: readonly PageElement[]): string | undefined =>
  elements.length === 1 ? fold(elements[0]?.textContent ?? '') || undefined : undefined

function timeOf(document: PageDocument): string | undefined {
  const times = [...document.querySelectorAll('time[datetime]')]
  const marked = times.find(
    (time) =>
      time.hasAttribute('pubdate') || /publish/iu.test(`${time.className} ${time.getAttribute('itemprop')}`)
  )
  return (marked ?? (times.length === 1 ? times[0] : undefined))?.getAttribute('datetime') ?? undefined
}
