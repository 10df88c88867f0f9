import type { Place, Role } from './role.ts'

/** "Mary Okafor of Oslo University": whom a person speaks for; told where the article says nothing better. */
export function affiliation({ sentence: { tokens }, mention, names }: Place): Role | null {
  if (mention.to - mention.from < 2) return null
  const link = tokens[mention.to]?.text === ',' ? mention.to + 1 : mention.to
  if (!/^(?:of|from)$/u.test(tokens[link]?.lower ?? '')) return null
  const start = /^the$/iu.test(tokens[link + 1]?.text ?? '') ? link + 2 : link + 1
  const body = names.find(({ from, type }) => from === start && type === 'organization')
  if (!body) return null
  const isFrom = tokens[link]?.lower === 'from'
  return isFrom && !standsFirst(tokens.slice(0, mention.from).map(({ lower }) => lower))
    ? null
    : { from: link, to: body.to, worth: 'affiliation' }
}

/** "said Mary Okafor from the institute", not "a letter to Mary Okafor from the institute". */
const standsFirst = (before: readonly string[]): boolean =>
  before.length === 0 || /^(?:said|says|added|adds|told|and|[,;“”"])$/u.test(before.at(-1) ?? '')
