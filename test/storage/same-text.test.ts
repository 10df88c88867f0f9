import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { article, first, openRig } from './rig.ts'

// What becomes of the text is told elsewhere; this is about what is stored.
vi.mock('../../functions/make-briefing.ts', () => ({
  makeBriefing: async ({ bytes }: { bytes: Uint8Array }) => {
    const text = Buffer.from(bytes).toString('utf8')
    return { sheet: { text }, pdf: Buffer.from(`%PDF- of ${text}`) }
  }
}))

const rig = await openRig()
const { uploads, failed, state, settle, put } = rig
afterAll(() => rig.close())

let count = 0
let key = ''
beforeEach(() => {
  key = `${count++}/a b+ü.txt`
  state.plan = () => undefined
  state.lines.length = 0
})

describe('the same text again, whose briefing S3 cannot tell from the older one', () => {
  const OUTPUTS = ['json', 'pdf']
  test.each(OUTPUTS)('a lost answer to the write of the %s is no second write', async (ending) => {
    await uploads.send(await put(key, article('41')))
    await settle()
    await uploads.send(await put(key, article('41')))
    state.plan = first(1, 'lost-answer', (method, at) => method === 'PUT' && at.endsWith(ending))
    await settle()
    await rig.expectBriefing(key, '41')
    expect(Math.max(...rig.written.values())).toBe(1)
  })

  test.each(OUTPUTS)('an older text that lands on the %s of the newest gives way', async (ending) => {
    await uploads.send(await put(key, article('41')))
    await settle()
    const [older, newest] = [await put(key, article('42')), await put(key, article('41'))]
    await uploads.send(older)
    // While the older one's write is on its way, the newest is worked off.
    let isOnce = true
    state.plan = async ({ method, key: at }) => {
      if (method !== 'PUT' || !at.endsWith(ending) || !isOnce) return undefined
      isOnce = false
      await uploads.send(newest)
      await rig.takeOne(1)
      return undefined
    }
    await settle()
    await rig.expectBriefing(key, '41')
    expect(failed.size).toBe(0)
  })
})
