/** So many texts are remembered; then the memory is begun anew. */
const MOST_KEPT = 20_000

/** The same function of a text, which makes each value once: most words come again, in this article or the next. */
export function remembering<Value extends {}>(make: (text: string) => Value): (text: string) => Value {
  const kept = new Map<string, Value>()
  return (text) => {
    const known = kept.get(text)
    if (known !== undefined) return known
    if (kept.size >= MOST_KEPT) kept.clear()
    const value = make(text)
    kept.set(text, value)
    return value
  }
}
