import type { Page } from './compose.ts'

export async function render(_page: Page): Promise<Uint8Array> {
  return new Uint8Array()
}
