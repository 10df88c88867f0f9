import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Check, equal, type Place } from './check.ts'

const run = promisify(execFile)
const LARGE = Buffer.alloc(17_000_000, 'large')

/** The AWS CLI and s3cmd, as Debian has them. */
export function commandLineChecks(place: Place): Check[] {
  return [...awsChecks(place), ...s3cmdChecks(place)]
}

const fileOf = ({ folder }: Place, name: string, content?: string | Buffer): string => {
  const path = join(folder, name)
  if (content !== undefined) writeFileSync(path, content)
  return path
}

function awsChecks(place: Place): Check[] {
  const { plain, versioned, credentials } = place
  const env = {
    PATH: `/usr/bin:${process.env.PATH}`,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_REGION: 'us-east-1',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null'
  }
  const aws = async (...args: string[]) =>
    (await run('aws', ['--endpoint-url', place.url, ...args], { env, timeout: 60_000 })).stdout
  const api = async (...args: string[]) =>
    JSON.parse((await aws('s3api', ...args, '--output', 'json')) || '{}')
  const check = (name: string, work: () => Promise<void>): Check => ({ client: 'AWS CLI', name, run: work })
  return [
    check('cp up and down, a key with a space, a plus sign and an umlaut', async () => {
      await aws('s3', 'cp', fileOf(place, 'up', 'text'), `s3://${plain}/cli/a b+ü.txt`)
      await aws('s3', 'cp', `s3://${plain}/cli/a b+ü.txt`, fileOf(place, 'down'))
      equal(readFileSync(fileOf(place, 'down'), 'utf8'), 'text')
    }),
    check('cp of 17 MB, in parts, with Expect: 100-continue', async () => {
      await aws('s3', 'cp', fileOf(place, 'large', LARGE), `s3://${plain}/cli/large`)
      await aws('s3', 'cp', `s3://${plain}/cli/large`, fileOf(place, 'large-down'))
      equal(LARGE.equals(readFileSync(fileOf(place, 'large-down'))), true)
    }),
    check('ls', async () => {
      equal((await aws('s3', 'ls', `s3://${plain}/cli/`)).includes(' a b+ü.txt'), true)
    }),
    check('sync up, then nothing is left to do', async () => {
      const folder = join(place.folder, 'sync')
      await run('mkdir', ['-p', folder])
      for (const name of ['one', 'two']) writeFileSync(join(folder, name), name)
      equal((await aws('s3', 'sync', folder, `s3://${plain}/sync/`)).includes('upload:'), true)
      equal(await aws('s3', 'sync', folder, `s3://${plain}/sync/`), '')
    }),
    check('mv', async () => {
      await aws('s3', 'mv', `s3://${plain}/sync/one`, `s3://${plain}/sync/moved`)
      equal((await aws('s3', 'ls', `s3://${plain}/sync/`)).includes(' moved'), true)
    }),
    check('rm --recursive', async () => {
      await aws('s3', 'rm', '--recursive', `s3://${plain}/sync/`)
      equal((await api('list-objects-v2', '--bucket', plain, '--prefix', 'sync/')).Contents, undefined)
    }),
    check('presign', async () => {
      const url = await aws('s3', 'presign', `s3://${plain}/cli/a b+ü.txt`)
      equal(await (await fetch(url.trim())).text(), 'text')
    }),
    check('mb and rb', async () => {
      await aws('s3', 'mb', 's3://cli-made')
      await aws('s3', 'rb', 's3://cli-made')
    }),
    check('put-object with metadata and tags', async () => {
      const body = fileOf(place, 'up', 'text')
      await api(
        'put-object',
        '--bucket',
        plain,
        '--key',
        'cli/m',
        '--body',
        body,
        '--metadata',
        'title=One',
        '--tagging',
        'a=1'
      )
      equal((await api('head-object', '--bucket', plain, '--key', 'cli/m')).Metadata, { title: 'One' })
      const { TagSet } = await api('get-object-tagging', '--bucket', plain, '--key', 'cli/m')
      equal(TagSet, [{ Key: 'a', Value: '1' }])
    }),
    ...['CRC32', 'CRC32C', 'SHA1', 'SHA256'].map((algorithm) =>
      check(`put-object with ${algorithm}`, async () => {
        const body = fileOf(place, 'up', 'text')
        const put = await api(
          'put-object',
          '--bucket',
          plain,
          '--key',
          'cli/sum',
          '--body',
          body,
          '--checksum-algorithm',
          algorithm
        )
        const ask = ['--bucket', plain, '--key', 'cli/sum', '--checksum-mode', 'ENABLED']
        equal((await api('head-object', ...ask))[`Checksum${algorithm}`], put[`Checksum${algorithm}`])
      })
    ),
    check('get-object of a range', async () => {
      const down = fileOf(place, 'range')
      await api('get-object', '--bucket', plain, '--key', 'cli/m', '--range', 'bytes=1-2', down)
      equal(readFileSync(down, 'utf8'), 'ex')
    }),
    check('list-object-versions and delete-objects', async () => {
      const body = fileOf(place, 'up', 'text')
      for (let times = 0; times < 2; times++)
        await api('put-object', '--bucket', versioned, '--key', 'cli/v', '--body', body)
      const { Versions } = await api('list-object-versions', '--bucket', versioned, '--prefix', 'cli/v')
      const Objects = Versions.map(({ Key, VersionId }: Record<string, string>) => ({ Key, VersionId }))
      const { Deleted } = await api(
        'delete-objects',
        '--bucket',
        versioned,
        '--delete',
        JSON.stringify({ Objects })
      )
      equal([Versions.length, Deleted.length], [2, 2])
    })
  ]
}

function s3cmdChecks(place: Place): Check[] {
  const { plain, credentials, url } = place
  const host = url.replace('http://', '')
  const s3cmd = async (...args: string[]) => {
    const common = [
      '--config=/dev/null',
      `--host=${host}`,
      `--host-bucket=${host}`,
      '--no-ssl',
      '--no-progress'
    ]
    const keys = [`--access_key=${credentials.accessKeyId}`, `--secret_key=${credentials.secretAccessKey}`]
    return (await run('s3cmd', [...common, ...keys, ...args], { timeout: 60_000 })).stdout
  }
  const check = (name: string, work: () => Promise<void>): Check => ({ client: 's3cmd', name, run: work })
  return [
    check('put and get', async () => {
      await s3cmd('put', fileOf(place, 'up', 'text'), `s3://${plain}/s3cmd/a b+ü.txt`)
      await s3cmd('get', '--force', `s3://${plain}/s3cmd/a b+ü.txt`, fileOf(place, 's3cmd-down'))
      equal(readFileSync(fileOf(place, 's3cmd-down'), 'utf8'), 'text')
    }),
    check('put of 17 MB in parts', async () => {
      await s3cmd(
        'put',
        '--multipart-chunk-size-mb=5',
        fileOf(place, 'large', LARGE),
        `s3://${plain}/s3cmd/large`
      )
      await s3cmd('get', '--force', `s3://${plain}/s3cmd/large`, fileOf(place, 's3cmd-large'))
      equal(LARGE.equals(readFileSync(fileOf(place, 's3cmd-large'))), true)
    }),
    check('ls and du', async () => {
      equal((await s3cmd('ls', `s3://${plain}/s3cmd/`)).includes('a b+ü.txt'), true)
      equal((await s3cmd('du', `s3://${plain}/s3cmd/`)).includes('2 objects'), true)
    }),
    check('info', async () => {
      equal((await s3cmd('info', `s3://${plain}/s3cmd/large`)).includes('17000000'), true)
    }),
    check('cp, mv and del', async () => {
      await s3cmd('cp', `s3://${plain}/s3cmd/a b+ü.txt`, `s3://${plain}/s3cmd/copy`)
      await s3cmd('mv', `s3://${plain}/s3cmd/copy`, `s3://${plain}/s3cmd/moved`)
      await s3cmd('del', `s3://${plain}/s3cmd/moved`)
      equal((await s3cmd('ls', `s3://${plain}/s3cmd/`)).includes('moved'), false)
    }),
    check('signurl', async () => {
      const address = await s3cmd('signurl', `s3://${plain}/s3cmd/large`, '+60')
      equal((await fetch(address.trim())).status, 200)
    })
  ]
}
