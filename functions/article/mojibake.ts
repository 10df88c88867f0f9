import { WINDOWS_1252 } from './decode.ts'

/** UTF-8 that was once read as windows-1252: its first byte as "Â", "Ã" or "â", and those that go on. */
const MISREAD = new RegExp(
  `(?:[ÂÃ][\\u0080-\\u00bf${WINDOWS_1252}]|â[\\u0080-\\u00bf${WINDOWS_1252}]{2})+`,
  'gu'
)
/** Some texts were misread once more after that. */
const ROUNDS = 2

const byteOf = (char: string): number => {
  const at = WINDOWS_1252.indexOf(char)
  return at < 0 ? char.charCodeAt(0) : 0x80 + at
}

/** "Â£11" as "£11", "itâ€™s" as "it’s"; what can't have come about that way stays as it is. */
export function mended(text: string): string {
  let now = text
  for (let round = 0; round < ROUNDS; round++) now = now.replace(MISREAD, reread)
  return now
}

function reread(run: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from([...run], byteOf))
  } catch (error) {
    if (error instanceof TypeError) return run
    throw error
  }
}
