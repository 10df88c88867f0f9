import { EventEmitter, once } from 'node:events'
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
  const told = new Told()
  let started: Player | null = null
  const player = await runStack({
    folder,
    port,
    onBriefing: (line) => {
      told.add(line)
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
    // Messages of an earlier run may still wait there, and be tried again for minutes.
    await Promise.race([told.all(examples), player.idle()])
    const made = examples.filter((example) => isMade(told.of(example))).map(({ key }) => key)
    for (const key of made) console.log(`  ${await download(player, client, key, folder)}`)
    if (made.length < examples.length) return 1
    if (!onlyOnce) await serve(player, folder)
    return 0
  } finally {
    client.destroy()
    await player.stop()
  }
}

/** A version of an article, as S3 named it. */
type Version = Pick<BriefingLine, 'key' | 'versionId'>

/** What became of each version; one that failed is tried again, so that is no end. */
class Told {
  private readonly lines: BriefingLine[] = []
  private readonly more = new EventEmitter()

  add(line: BriefingLine): void {
    if (line.outcome === 'failed') return
    this.lines.push(line)
    this.more.emit('line')
  }

  of({ key, versionId }: Version): BriefingLine | undefined {
    return this.lines.find((line) => line.key === key && line.versionId === versionId)
  }

  async all(versions: readonly Version[]): Promise<void> {
    while (!versions.every((version) => this.of(version))) await once(this.more, 'line')
  }
}

const isMade = (line: BriefingLine | undefined): boolean =>
  line?.outcome === 'made' || line?.outcome === 'unchanged'

function oneLine({ outcome, key, durationMs, code, error }: BriefingLine): string {
  const time = new Date().toTimeString().slice(0, 8)
  const name = printable(key)
  const reason = printable([code, error].filter((part) => part !== null).join(': '))
  return `${time}  ${outcome.padEnd(10)}  ${name}  ${Math.round(durationMs)} ms${reason ? `  ${reason}` : ''}`
}

/** Keys are anybody's: what a terminal would obey is shown by its number. */
const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (found) => `\\u{${found.codePointAt(0)?.toString(16)}}`)

async function uploadExamples({ stack }: Player, client: S3Client): Promise<Version[]> {
  const names = (await readdir(EXAMPLES)).filter((name) => /\.(?:txt|md)$/u.test(name)).sort()
  const versions: Version[] = []
  for (const name of names) {
    const Body = await readFile(join(EXAMPLES, name))
    const put = new PutObjectCommand({ Bucket: stack.output('ArticlesBucket'), Key: name, Body })
    const { VersionId: versionId = null } = await client.send(put)
    versions.push({ key: name, versionId })
  }
  return versions
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
