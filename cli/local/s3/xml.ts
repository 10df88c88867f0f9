import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser'
import { S3Error } from './errors.ts'

export type XmlValue = string | number | boolean | undefined | XmlElement | readonly XmlElement[]
export interface XmlElement {
  readonly [name: string]: XmlValue
}

const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/'
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

// Entities are written by escapeXml(): the library's own leaves line ends and control characters as they are.
const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  processEntities: false,
  suppressEmptyNode: true
})

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: false,
  removeNSPrefix: true,
  ignoreDeclaration: true
})

/** A document of the S3 namespace; fields that are undefined are left out. */
export function toXml(root: string, content: XmlElement): string {
  return DECLARATION + builder.build({ [root]: { '@xmlns': NAMESPACE, ...escapeAll(content) } })
}

/** S3's errors carry no namespace. */
export function toErrorXml(fields: Record<string, string>): string {
  return DECLARATION + builder.build({ Error: escapeAll(fields) })
}

function escapeAll(element: XmlElement): Record<string, unknown> {
  const known = Object.entries(element).filter(([, value]) => value !== undefined)
  return Object.fromEntries(known.map(([name, value]) => [name, escapeValue(value)]))
}

function escapeValue(value: XmlValue): unknown {
  if (isList(value)) return value.map(escapeAll)
  if (typeof value === 'object') return escapeAll(value)
  return escapeXml(String(value))
}

const isList = (value: XmlValue): value is readonly XmlElement[] => Array.isArray(value)

/** Control characters become character references, as S3 writes them though XML 1.0 has no place for them. */
function escapeXml(text: string): string {
  return text.replace(/[&<>"'\p{Cc}]/gu, (character) => {
    const named = ENTITIES[character]
    return named ?? `&#x${character.charCodeAt(0).toString(16)};`
  })
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;'
}

/** What came in as XML under the expected root: text, or elements by name. Throws MalformedXML. */
export class XmlNode {
  private constructor(private readonly value: unknown) {}

  static parse(xml: string, root: string): XmlNode {
    // A document type could declare entities; no S3 client sends one.
    if (/<!DOCTYPE/iu.test(xml) || XMLValidator.validate(xml) !== true) throw new S3Error('MalformedXML')
    const document = new XmlNode(parser.parse(xml))
    return document.children(root)[0] ?? malformed()
  }

  children(name: string): XmlNode[] {
    if (typeof this.value !== 'object' || this.value === null) return []
    const found: unknown = Object.entries(this.value).find(([child]) => child === name)?.[1]
    if (found === undefined) return []
    return (Array.isArray(found) ? found : [found]).map((child) => new XmlNode(child))
  }

  text(name: string): string | undefined {
    const child = this.children(name)[0]
    return child === undefined ? undefined : child.own()
  }

  required(name: string): string {
    return this.text(name) ?? malformed()
  }

  private own(): string {
    return typeof this.value === 'string' ? this.value : ''
  }
}

function malformed(): never {
  throw new S3Error('MalformedXML')
}
