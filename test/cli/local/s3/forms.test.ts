import { GetObjectCommand, HeadObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, describe, expect, it } from 'vitest'
import type { S3Event } from '../../../../cli/local/s3/events.ts'
import { hmac, signingKey } from '../../../../cli/local/s3/signature/canonical.ts'
import { start, temporaryFolder, USER } from './endpoint.ts'

const events: S3Event[] = []
const asked: string[] = []
let allowed = true
const { endpoint, client, stop } = await start(await temporaryFolder(), {
  onEvent: (event) => void events.push(event),
  authorize: (_, { action, resource }) => {
    asked.push(`${action} ${resource}`)
    return allowed
  }
})
afterAll(() => stop())

const DAY = '20261125'
const SIGNED = {
  'x-amz-algorithm': 'AWS4-HMAC-SHA256',
  'x-amz-credential': `${USER.accessKeyId}/${DAY}/eu-west-1/s3/aws4_request`,
  'x-amz-date': `${DAY}T000000Z`
}
const CONDITIONS = [
  { bucket: 'plain' },
  ['starts-with', '$key', 'desk/'],
  ...Object.entries(SIGNED).map(([name, value]) => ({ [name]: value }))
]

/** A form as whoever holds the secret signs it, with a policy of these conditions beside the usual ones. */
function fieldsOf(
  conditions: unknown[],
  more: Record<string, string>,
  life = 60_000
): Record<string, string> {
  const expiration = new Date(Date.now() + life).toISOString()
  const policy = Buffer.from(JSON.stringify({ expiration, conditions: [...CONDITIONS, ...conditions] }))
  return { key: 'desk/a.txt', ...SIGNED, ...more, ...signed(policy.toString('base64')) }
}

function signed(policy: string): Record<string, string> {
  const scope = { accessKeyId: USER.accessKeyId, day: DAY, region: 'eu-west-1', moment: SIGNED['x-amz-date'] }
  const signature = hmac(signingKey(USER.secretAccessKey, scope), policy).toString('hex')
  return { policy, 'x-amz-signature': signature }
}

function formOf(fields: Record<string, string>, file: string | null = 'text', name = 'a b+ü.txt'): FormData {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.append(field, value)
  if (file !== null) form.append('file', new Blob([file]), name)
  return form
}

const send = (form: FormData | string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${endpoint.url}/plain`, { method: 'POST', body: form, headers, redirect: 'manual' })

async function answerOf(form: FormData | string, headers: Record<string, string> = {}): Promise<string> {
  const answer = await send(form, headers)
  const code = /<Code>(\w+)<\/Code>/u.exec(await answer.text())?.[1]
  return code ? `${answer.status} ${code}` : String(answer.status)
}

describe('a form', () => {
  it('stores its file with what its fields say, and tells of it', async () => {
    events.length = 0
    const fields = fieldsOf(
      [
        ['eq', '$content-type', 'text/plain'],
        ['starts-with', '$x-amz-meta-title', '']
      ],
      {
        key: 'desk/\u0024{filename}',
        'Content-Type': 'text/plain',
        'x-amz-meta-title': 'Brücke'
      }
    )
    expect((await send(formOf(fields))).status).toBe(204)
    const Key = 'desk/a b+ü.txt'
    const found = await client.send(new GetObjectCommand({ Bucket: 'plain', Key }))
    expect(await found.Body?.transformToString()).toBe('text')
    expect(found.ContentType).toBe('text/plain')
    expect(found.Metadata).toEqual({ title: '=?UTF-8?B?QnLDvGNrZQ==?=' })
    expect(events).toMatchObject([{ type: 'created', key: Key, size: 4, reason: 'POST Object' }])
  })

  it('answers as it asks for', async () => {
    const any = [
      ['starts-with', '$success_action_status', ''],
      ['starts-with', '$success_action_redirect', '']
    ]
    const answers = await Promise.all(
      ['200', '201', '204', '999'].map((status) =>
        send(formOf(fieldsOf(any, { success_action_status: status })))
      )
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 201, 204, 204])
    expect(await answers[1]?.text()).toContain('<Key>desk/a.txt</Key>')
    const redirect = 'https://example.org/done?from=form'
    const { status, headers } = await send(formOf(fieldsOf(any, { success_action_redirect: redirect })))
    expect([status, headers.get('location')]).toEqual([
      303,
      expect.stringMatching(/^https:\/\/example\.org\/done\?from=form&bucket=plain&key=desk%2Fa\.txt&etag=/u)
    ])
  })

  it('takes tags, and what it is told to ignore', async () => {
    const tagging = '<Tagging><TagSet><Tag><Key>a</Key><Value>1</Value></Tag></TagSet></Tagging>'
    const fields = fieldsOf([['starts-with', '$tagging', '']], { tagging, 'x-ignore-button': 'Send' })
    expect(await answerOf(formOf(fields))).toBe('204')
    const { TagCount } = await client.send(new GetObjectCommand({ Bucket: 'plain', Key: 'desk/a.txt' }))
    expect(TagCount).toBe(1)
  })

  const text = 'aGVsbG8='
  it.each<[string, string, () => FormData]>([
    ['no signature', '403 AccessDenied', () => formOf({ key: 'desk/a.txt' })],
    [
      'another signature',
      '403 SignatureDoesNotMatch',
      () => formOf({ ...fieldsOf([], {}), 'x-amz-signature': text })
    ],
    ['another policy', '403 SignatureDoesNotMatch', () => formOf({ ...fieldsOf([], {}), policy: text })],
    [
      'another caller',
      '403 InvalidAccessKeyId',
      () => formOf({ ...fieldsOf([], {}), 'x-amz-credential': `x/${DAY}/eu-west-1/s3/aws4_request` })
    ],
    [
      'a policy that is none',
      '400 InvalidPolicyDocument',
      () => formOf({ key: 'desk/a.txt', ...SIGNED, ...signed(text) })
    ],
    [
      'an operator that is none',
      '400 InvalidPolicyDocument',
      () => formOf(fieldsOf([['ends-with', '$key', '']], {}))
    ],
    ['a policy of yesterday', '403 AccessDenied', () => formOf(fieldsOf([], {}, -1000))],
    ['a key that it may not have', '403 AccessDenied', () => formOf(fieldsOf([], { key: 'other/a.txt' }))],
    ['another bucket', '403 AccessDenied', () => formOf(fieldsOf([{ bucket: 'versioned' }], {}))],
    [
      'a field that the policy does not name',
      '403 AccessDenied',
      () => formOf(fieldsOf([], { 'x-amz-meta-a': 'x' }))
    ],
    ['too small a file', '400 EntityTooSmall', () => formOf(fieldsOf([['content-length-range', 5, 9]], {}))],
    ['too large a file', '400 EntityTooLarge', () => formOf(fieldsOf([['content-length-range', 0, 3]], {}))],
    ['no file', '400 InvalidArgument', () => formOf(fieldsOf([], {}), null)],
    ['no key', '400 InvalidArgument', () => formOf({ ...fieldsOf([], {}, 60_000), key: '' })],
    ['too long a key', '400 KeyTooLongError', () => formOf(fieldsOf([], { key: `desk/${'k'.repeat(1020)}` }))]
  ])('with %s is refused: %s', async (_, answer, form) => {
    expect(await answerOf(form())).toBe(answer)
  })

  it('that is no form is refused', async () => {
    expect(await answerOf('key=desk', { 'content-type': 'application/x-www-form-urlencoded' })).toBe(
      '412 PreconditionFailed'
    )
    expect(await answerOf('nothing', { 'content-type': 'multipart/form-data; boundary=x' })).toBe(
      '400 MalformedPOSTRequest'
    )
  })

  it('needs the permission of whoever signed it', async () => {
    asked.length = 0
    allowed = false
    expect(await answerOf(formOf(fieldsOf([], { key: 'desk/denied.txt' })))).toBe('403 AccessDenied')
    allowed = true
    expect(asked).toEqual(['s3:PutObject plain/desk/denied.txt'])
    await expect(
      client.send(new HeadObjectCommand({ Bucket: 'plain', Key: 'desk/denied.txt' }))
    ).rejects.toThrow()
  })
})
