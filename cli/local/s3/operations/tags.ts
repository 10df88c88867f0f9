import { S3Error } from '../errors.ts'
import { XmlNode } from '../xml.ts'

const MAX_TAGS = 10

/** Tags as x-amz-tagging carries them: the form of a query. */
export function parseTagHeader(header: string | undefined): Record<string, string> {
  return checked([...new URLSearchParams(header ?? '')])
}

export function parseTagDocument(xml: string): Record<string, string> {
  const sets = XmlNode.parse(xml, 'Tagging').children('TagSet')
  const tags = sets.flatMap((set) => set.children('Tag'))
  return checked(tags.map((tag) => [tag.required('Key'), tag.required('Value')]))
}

function checked(pairs: [string, string][]): Record<string, string> {
  const tags = Object.fromEntries(pairs)
  if (pairs.length > MAX_TAGS)
    throw new S3Error('InvalidTag', `Object tags cannot be greater than ${MAX_TAGS}`)
  if (Object.keys(tags).length < pairs.length)
    throw new S3Error('InvalidTag', 'Cannot provide multiple Tags with the same key')
  if (pairs.some(([key, value]) => key === '' || key.length > 128 || value.length > 256))
    throw new S3Error('InvalidTag', 'The TagKey or TagValue you have provided is too long or empty')
  return tags
}
