import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { asFactsheetError } from '../../functions/errors.ts'
import { UsageError } from '../errors.ts'
import { describe } from '../files.ts'
import { HELP, readOptions } from './options.ts'
import type { Player } from './player/play.ts'
import { type BriefingLine, runStack, USER } from './run-stack.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const EXAMPLES = join(ROOT, 'examples')

async function main(args: string[]): Promise<number> {
  const { once: onlyOnce, port, folder = join(ROOT, '.local'), help } = readOptions(args)
  if (help) {
    console.log(HELP)
    return 0
  }
  console.log('Synthesising the stack …')
  const told: BriefingLine[] = []
  const player = await runStack({
    folder,
    port,
    onBriefing: (line) => {
      told.push(line)
      console.log(oneLine(line))
    },
    onLog: (line) => console.error(line)
  })
  try {
    const examples = await uploadExamples(player)
    await player.idle()
    const made = examples.filter((key) => told.some((line) => line.key === key && isMade(line)))
    for (const key of made) console.log(`  ${downloadCommand(player, key)}`)
    if (made.length < examples.length) return 1
    if (!onlyOnce) await serve(player, folder)
    return 0
  } finally {
    await player.stop()
  }
}

const isMade = ({ outcome }: BriefingLine): boolean => outcome === 'made' || outcome === 'unchanged'

function oneLine({ outcome, key, durationMs, code, error }: BriefingLine): string {
  const time = new Date().toTimeString().slice(0, 8)
  const name = printable(key)
  const reason = printable([code, error].filter((part) => part !== null).join(': '))
  return `${time}  ${outcome.padEnd(10)}  ${name}  ${Math.round(durationMs)} ms${reason ? `  ${reason}` : ''}`
}

/** Keys are anybody's: what a terminal would obey is shown by its number. */
const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (found) => `\\u{${found.codePointAt(0)?.toString(16)}}`)

async function uploadExamples({ endpoint, stack }: Player): Promise<string[]> {
  const client = new S3Client({
    endpoint: endpoint.url,
    region: 'us-east-1',
    credentials: USER,
    forcePathStyle: true
  })
  const names = (await readdir(EXAMPLES)).filter((name) => /\.(?:txt|md)$/u.test(name)).sort()
  for (const name of names) {
    const Body = await readFile(join(EXAMPLES, name))
    await client.send(new PutObjectCommand({ Bucket: stack.output('ArticlesBucket'), Key: name, Body }))
  }
  client.destroy()
  return names
}

const downloadCommand = ({ stack }: Player, key: string): string =>
  `aws s3 cp 's3://${stack.output('BriefingsBucket')}/briefings/${key}.pdf' .`

async function serve(player: Player, folder: string): Promise<void> {
  const { endpoint, stack } = player
  console.log(`
The stack is running; objects live in ${folder}. In another terminal:

  export AWS_ENDPOINT_URL_S3=${endpoint.url} AWS_REGION=us-east-1
  export AWS_ACCESS_KEY_ID=${USER.accessKeyId} AWS_SECRET_ACCESS_KEY=${USER.secretAccessKey}
  aws s3 cp news.txt s3://${stack.output('ArticlesBucket')}/ --endpoint-url "$AWS_ENDPOINT_URL_S3"
  aws s3 cp s3://${stack.output('BriefingsBucket')}/briefings/news.txt.pdf . --endpoint-url "$AWS_ENDPOINT_URL_S3"

A newer AWS CLI reads the endpoint from the environment. Ctrl-C ends.
`)
  await once(process, 'SIGINT')
  console.log('Stopping …')
}

// The SDK here talks to this machine alone.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  console.error(describe(asFactsheetError(error)))
  process.exitCode = error instanceof UsageError ? 2 : 1
}
