import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Content, Element, Page, Text } from '../functions/page/page.ts'
import type { Task } from './measure.ts'

/** A peer: given its material, what to time, and what to end afterwards. */
interface Peer<Material> {
  start(material: Material): Promise<{ task: Task; stop?: () => void }>
}

export type Started = { task: Task; stop?: () => void } | null

export const isInstalled = existsSync(fileURLToPath(new URL('node_modules', import.meta.url)))

/** A peer from bench/peers, or null where it, or the program that it needs, isn't there. */
export async function startPeer<Material>(name: string, material: Material): Promise<Started> {
  try {
    const peer: Peer<Material> = await import(new URL(`peers/${name}.mjs`, import.meta.url).href)
    const started = await peer.start(material)
    await started.task()
    return started
  } catch (error) {
    console.error(`${name}: not there (${error instanceof Error ? error.message.split('\n')[0] : error})`)
    return null
  }
}

/** What every peer of the page draws: the texts of the page with their places, and its size. */
export interface Drawing {
  width: number
  height: number
  texts: (Text & { tag: string })[]
  fonts: Record<string, string>
}

export function drawingOf(page: Page, fonts: Record<string, string>): Drawing {
  return { width: page.width, height: page.height, texts: textsIn(page), fonts }
}

const textsIn = ({ elements }: Content): Drawing['texts'] => elements.flatMap(textsOf)

const textsOf = ({ tag, children }: Element): Drawing['texts'] =>
  children.flatMap((child) => {
    if (child.kind === 'element') return textsOf(child)
    return child.kind === 'text' ? [{ ...child, tag }] : []
  })
