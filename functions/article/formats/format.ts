import type { Source } from '../source.ts'

export type BinaryFormat = 'pdf' | 'word'
export type TextFormat = 'html' | 'mail' | 'markdown' | 'plain'

/** How many bytes or characters show the format. */
const HEAD = 4096

/** PDF and Word documents, by their content. */
export function binaryFormatOf(bytes: Uint8Array): BinaryFormat | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.subarray(0, 1024).includes('%PDF-')) return 'pdf'
  return view.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004')) && view.includes('word/document.xml')
    ? 'word'
    : null
}

const HTML_START =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*)?<(?:!doctype html|html|head|body|meta|title|article|main|section|div|p|h1|header|link|script)[\s>/]/iu
const CLOSING_TAG = /<\/(?:p|div|html|body|head|h1|h2|article|section|li|ul|span|a)\s*>/giu
const HEADER = /^(?:[A-Za-z][A-Za-z0-9-]{0,60}:(?:\s|$)|[ \t]+\S|From \S+@)/u
const MAIL_HEADER =
  /^(?:from|to|subject|date|message-id|mime-version|received|return-path|delivered-to|content-type|reply-to|sender)$/iu
const MARKDOWN =
  /^(?: {0,3}#{1,6} \S| {0,3}```| {0,3}> \S)|!?\[[^\]\n]{1,200}\]\([^()\s]{1,500}\)|(?:^|\s)\*\*[^\s*][^*\n]{0,300}\*\*/gmu

/** What the text is, by its content; its media type and name settle what the content leaves open. */
export function textFormatOf(text: string, { name = '', contentType = '' }: Source): TextFormat {
  const head = text.slice(0, HEAD).replace(/^\ufeff/u, '')
  if (HTML_START.test(head)) return 'html'
  if (isMail(head)) return 'mail'
  const tags = head.match(CLOSING_TAG)?.length ?? 0
  if (/\bhtml\b/iu.test(contentType) || /\.x?html?$/iu.test(name)) return tags > 0 ? 'html' : 'plain'
  if (/\bmarkdown\b/iu.test(contentType) || /\.(?:md|markdown|mdown)$/iu.test(name)) return 'markdown'
  if (tags >= 4) return 'html'
  return (head.match(MARKDOWN)?.length ?? 0) >= 2 && /^ {0,3}#{1,6} \S|\]\(\S+\)/mu.test(head)
    ? 'markdown'
    : 'plain'
}

/** Header lines to the first blank one, two or more of them those of every mail. */
function isMail(head: string): boolean {
  const lines = head.split(/\r\n?|\n/u)
  const blank = lines.indexOf('')
  const headers = lines.slice(0, blank < 0 ? lines.length - 1 : blank)
  const known = headers.filter((line) => MAIL_HEADER.test(line.slice(0, Math.max(0, line.indexOf(':')))))
  return known.length >= 3 && headers.every((line) => HEADER.test(line))
}
