import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '../../../../cli/local/player/clock.ts'
import { FunctionProcess } from '../../../../cli/local/player/function-process.ts'
import type { JsonObject } from '../../../../cli/local/player/json.ts'
import { temporaryFolder } from '../s3/endpoint.ts'

const HANDLER = `
export const handler = async ({ wish }, context) => {
  if (wish === 'environment') return Object.keys(process.env).sort()
  if (wish === 'time') return context.getRemainingTimeInMillis() > 0
  if (wish === 'throw') throw new RangeError('out of luck')
  if (wish === 'exit') process.exit(3)
  if (wish === 'hang') await new Promise(() => setInterval(() => {}, 1000))
  const held = []
  while (wish === 'memory') held.push(new Array(1_000_000).fill(held.length))
}
`

let folder = ''
beforeAll(async () => {
  folder = await temporaryFolder()
  await writeFile(join(folder, 'index.mjs'), HANDLER)
})

let running: FunctionProcess | undefined
afterEach(() => running?.stop())

function start(timeoutMs: number): FunctionProcess {
  const settings = {
    name: 'briefing',
    arn: 'arn:briefing',
    folder,
    handler: 'index.handler',
    memoryMb: 64,
    timeoutMs,
    logGroup: 'log',
    environment: { _HANDLER: 'index.handler', OUTPUT_BUCKET: 'briefings' }
  }
  running = new FunctionProcess(settings, systemClock, () => {})
  return running
}

const invoke = (wish: string, timeoutMs = 20_000) => {
  const event: JsonObject = { wish }
  return start(timeoutMs).invoke(event)
}

describe('a function', () => {
  it('sees the environment of the template, and nothing of this machine', async () => {
    const names = await invoke('environment')
    expect(names).toEqual(expect.arrayContaining(['OUTPUT_BUCKET', '_HANDLER']))
    expect(names).not.toContain('PATH')
    expect(names).not.toContain('HOME')
  })

  it('is told how much time is left', async () => {
    expect(await invoke('time')).toBe(true)
  })

  it.each([
    ['throw', 'RangeError: out of luck'],
    ['exit', 'code 3'],
    ['memory', 'the process ended']
  ])('fails where it does %s', async (wish, problem) => {
    await expect(invoke(wish)).rejects.toThrow(problem)
  })

  it('is ended when its time is over', async () => {
    await expect(invoke('hang', 200)).rejects.toThrow('longer than 0.2 seconds')
  })
})
