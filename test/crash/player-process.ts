import { join } from 'node:path'
import { play } from '../../cli/local/player/play.ts'
import { USER } from './world.ts'

/** The stack, played in a process that can be killed: tells its parent where S3 is, and when nothing waits any more. */
const [folder = '', outdir = '', template = '{}'] = process.argv.slice(2)
const player = await play({
  template: JSON.parse(template),
  assetFolder: (key) => join(outdir, `asset.${key.replace(/\.zip$/u, '')}`),
  folder,
  user: USER
})
process.send?.({ url: player.endpoint.url })
process.on('message', async () => {
  await player.idle()
  process.send?.({ idle: true })
})
