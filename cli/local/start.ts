import { once } from 'node:events'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { outputKeys } from '../../functions/briefing/keys.ts'
import { KeyTooLong } from '../../functions/briefing/rejections.ts'
import { asFactsheetError } from '../../functions/errors.ts'
import { UsageError } from '../errors.ts'
import { describe } from '../files.ts'
import { HELP, readOptions } from './options.ts'
import type { Player } from './player/play.ts'
import { type BriefingLine, runStack, USER } from './run-stack.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const EXAMPLES = join(ROOT, 'examples')
const EXAMPLE = 'examples/ferry-strike.txt'

async function main(args: string[]): Promise<number> {
  const { once: onlyOnce, port, folder = join(ROOT, '.local'), help } = readOptions(args)
  if (help) {
    console.log(HELP)
    return 0
  }
  console.log('Synthesising the stack …')
  const told: BriefingLine[] = []
  let started: Player | null = null
  const player = await runStack({
    folder,
    port,
    onBriefing: (line) => {
      told.push(line)
      console.log(oneLine(line))
      if (started && line.outcome === 'refused') console.log(`  ${reportCommand(started, line.key)}`)
    },
    onLog: (line) => console.error(line)
  })
  started = player
  const client = new S3Client({
    endpoint: player.endpoint.url,
    region: 'us-east-1',
    credentials: USER,
    forcePathStyle: true
  })
  try {
    const examples = await uploadExamples(player, client)
    await player.idle()
    const made = examples.filter((key) => told.some((line) => line.key === key && isMade(line)))
    for (const key of made) console.log(`  ${await download(player, client, key, folder)}`)
    if (made.length < examples.length) return 1
    if (!onlyOnce) await serve(player, folder)
    return 0
  } finally {
    client.destroy()
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

async function uploadExamples({ stack }: Player, client: S3Client): Promise<string[]> {
  const names = (await readdir(EXAMPLES)).filter((name) => /\.(?:txt|md)$/u.test(name)).sort()
  for (const name of names) {
    const Body = await readFile(join(EXAMPLES, name))
    await client.send(new PutObjectCommand({ Bucket: stack.output('ArticlesBucket'), Key: name, Body }))
  }
  return names
}

/** Fetches the briefing as a user would and returns where the file lies. */
async function download({ stack }: Player, client: S3Client, key: string, folder: string): Promise<string> {
  const { briefing } = outputKeys(key)
  if (!briefing) throw new KeyTooLong(key)
  const { pdf } = briefing
  const { Body } = await client.send(
    new GetObjectCommand({ Bucket: stack.output('BriefingsBucket'), Key: pdf })
  )
  const path = join(folder, pdf)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, (await Body?.transformToByteArray()) ?? '')
  return path
}

/** The function's log holds no sentence of a refusal, since that may quote the article; the report does. */
const reportCommand = ({ stack, endpoint }: Player, key: string): string =>
  `aws s3 cp ${quoted(`s3://${stack.output('BriefingsBucket')}/${outputKeys(key).error}`)} - --endpoint-url ${endpoint.url}`

/** For a shell; what a terminal would obey is no part of a command to copy. */
const quoted = (argument: string): string => `'${printable(argument).replaceAll("'", "'\\''")}'`

async function serve(player: Player, folder: string): Promise<void> {
  const { endpoint, stack } = player
  console.log(`
The stack is running; objects live in ${folder}. In another terminal:

  export AWS_ACCESS_KEY_ID=${USER.accessKeyId} AWS_SECRET_ACCESS_KEY=${USER.secretAccessKey} AWS_REGION=us-east-1
  aws s3 cp ${EXAMPLE} s3://${stack.output('ArticlesBucket')}/news.txt --endpoint-url ${endpoint.url}
  aws s3 cp s3://${stack.output('BriefingsBucket')}/briefings/news.txt.pdf . --endpoint-url ${endpoint.url}

Ctrl-C ends.
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
