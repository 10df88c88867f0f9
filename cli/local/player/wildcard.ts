/** IAM's wildcards: "*" for any run of characters, "?" for one. */
export function matches(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*')
  if (!startsWith(text, first, 0)) return false
  if (rest.length === 0) return text.length === first.length
  const last = rest.pop() ?? ''
  let at = first.length
  for (const part of rest) {
    while (at <= text.length - part.length && !startsWith(text, part, at)) at++
    if (at > text.length - part.length) return false
    at += part.length
  }
  return text.length - last.length >= at && startsWith(text, last, text.length - last.length)
}

function startsWith(text: string, part: string, at: number): boolean {
  if (at + part.length > text.length) return false
  for (let i = 0; i < part.length; i++) if (part[i] !== '?' && part[i] !== text[at + i]) return false
  return true
}
