import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { outputKeys } from '../../functions/briefing/keys.ts'
import { article, openRig } from './rig.ts'
import { read } from './server.ts'

// What becomes of the text is told elsewhere; this is about what is stored.
vi.mock('../../functions/make-briefing.ts', () => ({
  makeBriefing: async ({ bytes }: { bytes: Uint8Array }) => {
    const text = Buffer.from(bytes).toString('utf8')
    return { sheet: { text }, pdf: Buffer.from(`%PDF- of ${text}`) }
  }
}))

const rig = await openRig()
const { uploads, state, settle, put } = rig
afterAll(() => rig.close())
beforeEach(() => {
  state.lines.length = 0
})

let count = 0
describe('a long key', () => {
  const keyOfBytes = (bytes: number): string => {
    const beginning = `${count++}/${'ü'.repeat(450)}`
    return beginning + 'k'.repeat(bytes - Buffer.byteLength(beginning))
  }

  test('of 1,009 bytes has its briefing', async () => {
    const long = keyOfBytes(1009)
    await uploads.send(await put(long, article('41')))
    await settle()
    await rig.expectBriefing(long, '41')
  })

  test.each([1010, 1012, 1013, 1024])(
    'of %i bytes is refused at once, where its uploader finds it',
    async (bytes) => {
      const long = keyOfBytes(bytes)
      await uploads.send(await put(long, article('41')))
      expect((await rig.takeOne(1))?.failed).toEqual([])
      expect(rig.outcomes()).toEqual(['refused'])
      const report = await read(rig.user, rig.briefings, outputKeys(long).error)
      expect(JSON.parse(report?.body.toString() ?? '')).toMatchObject({
        code: 'key-too-long',
        message: `The article's key has ${bytes} bytes; a briefing's key would be longer than S3 allows.`,
        remedy: 'Upload it again under a key of at most 1009 bytes.',
        source: { key: long }
      })
      expect(uploads.size).toBe(0)
    }
  )
})
