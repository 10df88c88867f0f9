import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, expect, test, vi } from 'vitest'
import { Access } from '../../../../cli/local/player/access.ts'
import { asList, type JsonObject, objectAt } from '../../../../cli/local/player/json.ts'
import { readStack } from '../../../../cli/local/player/stack.ts'
import { startS3Endpoint } from '../../../../cli/local/s3/endpoint.ts'
import type { Credentials } from '../../../../cli/local/s3/signature/verify.ts'
import { workOff } from '../../../../functions/briefing/batch.ts'
import { S3Store } from '../../../../functions/briefing/store.ts'
import { created } from '../../../briefing/messages.ts'
import { plainId, readable, synthesized } from '../../../infra/synthesized.ts'
import { clientOf, temporaryFolder, USER } from '../s3/endpoint.ts'

vi.mock('../../../../functions/make-briefing.ts', async () => {
  const { EmptyArticle } = await import('../../../../functions/errors.ts')
  return {
    makeBriefing: async ({ bytes }: { bytes: Uint8Array }) => {
      const text = Buffer.from(bytes).toString('utf8')
      if (text === '') throw new EmptyArticle()
      return { sheet: { text }, pdf: Buffer.from(`%PDF- of ${text}`) }
    }
  }
})

const SYNTHESIZED: JsonObject = JSON.parse(
  JSON.stringify(synthesized().toJSON(), (name, value) => (name === 'Code' ? { S3Key: 'bundle.zip' } : value))
)
const state: { access: Access | null; credentials: Credentials[] } = { access: null, credentials: [USER] }
const endpoint = await startS3Endpoint({
  folder: await temporaryFolder(),
  credentials: state.credentials,
  authorize: (accessKeyId, permission) => state.access?.allowsS3(accessKeyId, permission) ?? true
})
for (const name of ['articles', 'briefings']) await endpoint.store.createBucket(name, 'Enabled')
const user = clientOf(endpoint.url)
afterAll(() => endpoint.close())

/** Every action on every resource that the function's role has, each as a statement of its own. */
const POLICIES = Object.entries(objectAt(SYNTHESIZED.Resources, 'Resources')).filter(([, value]) => {
  const { Type, Properties } = objectAt(value, 'a resource')
  const roles = asList(objectAt(Properties, 'a resource').Roles).map((role) => readable(role))
  return Type === 'AWS::IAM::Policy' && roles.includes('<BriefingRole>')
})
const SINGLE = POLICIES.flatMap(([id, value]) => {
  const properties = objectAt(objectAt(value, id).Properties, id)
  return asList(objectAt(properties.PolicyDocument, id).Statement).flatMap((statement) => {
    const { Action, Resource } = objectAt(statement, id)
    return asList(Action).flatMap((action) => asList(Resource).map((resource) => ({ action, resource })))
  })
})
const NAMES = SINGLE.map(({ action, resource }) => `${action} on ${readable(resource)}`)

/** The template with these permissions of the function, and no others. */
function templateWith(statements: typeof SINGLE): JsonObject {
  const copy: JsonObject = JSON.parse(JSON.stringify(SYNTHESIZED))
  const resources = objectAt(copy.Resources, 'Resources')
  for (const [index, [id]] of POLICIES.entries()) {
    const Statement = index > 0 ? [] : statements.map(({ action, resource }) => allow(action, resource))
    objectAt(objectAt(resources[id], id).Properties, id).PolicyDocument = { Statement }
  }
  return copy
}

const allow = (Action: JsonObject[string], Resource: JsonObject[string]): JsonObject => ({
  Effect: 'Allow',
  Action,
  Resource
})

/** All that the function is there for, with these permissions; what it said of each message. */
async function perform(template: JsonObject, name: string): Promise<unknown[]> {
  const stack = readStack(template)
  const access = new Access(stack, USER)
  const [fn] = stack.functions
  const [mapping] = stack.mappings
  if (!fn || !mapping) expect.unreachable()
  access.assertCanRun(fn, mapping)
  state.credentials.splice(0, state.credentials.length, ...access.credentials)
  state.access = access
  const key = `${plainId(name).replace(/\W/gu, '-')}.txt`
  const put = async (Body: string, sequencer: string) => {
    const { VersionId = '' } = await user.send(new PutObjectCommand({ Bucket: 'articles', Key: key, Body }))
    return created({ key, versionId: VersionId, sequencer })
  }
  const store = new S3Store(clientOf(endpoint.url, { credentials: access.credentialsOf(fn.roleArn) }))
  const lines: string[] = []
  const work = (record: Awaited<ReturnType<typeof put>>) =>
    workOff(
      { Records: [record] },
      { requestId: 'r', remaining: () => 60_000 },
      {
        store,
        environment: { outputBucket: 'briefings', page: {}, maxReceiveCount: 5 },
        now: () => 0,
        write: (line) => void lines.push(line),
        functionName: 'briefing'
      }
    )
  for (const [index, body] of ['one', 'two', '', 'three'].entries()) await work(await put(body, `0${index}`))
  // As a backfill has it: the newest version; then an article that was never there.
  await work(created({ key }))
  await work(created({ key: `${key}.never` }))
  // Deleted before its event came: the version is still there.
  const last = await put('four', '04')
  await user.send(new DeleteObjectCommand({ Bucket: 'articles', Key: key }))
  await work(last)
  return lines.map((line) => JSON.parse(line).outcome)
}

const WHOLE = ['made', 'made', 'refused', 'made', 'unchanged', 'gone', 'made']

test('with all of them the function does all that it is there for', async () => {
  expect(SINGLE.length).toBeGreaterThan(15)
  expect(await perform(templateWith(SINGLE), 'all')).toEqual(WHOLE)
})

test.each(NAMES)('without %s it can not', async (name) => {
  const rest = SINGLE.filter((_, index) => index !== NAMES.indexOf(name))
  const outcome = await perform(templateWith(rest), name).catch((error: Error) => [error.message])
  expect(outcome).not.toEqual(WHOLE)
})
