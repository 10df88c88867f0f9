import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../../../cli/local/player/json.ts'
import { type AccessRequest, isAllowed, readPolicy } from '../../../../cli/local/player/policy.ts'
import { matches } from '../../../../cli/local/player/wildcard.ts'

const ALLOW: JsonObject = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::articles/*' }
const DENY: JsonObject = { Effect: 'Deny', Action: 's3:*', Resource: '*' }
const REQUEST: AccessRequest = {
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::articles/a b+ü.txt',
  principal: 'arn:aws:iam::000000000000:role/one'
}

const decide = (statements: JsonObject[], more: Partial<AccessRequest> = {}): boolean =>
  isAllowed({ ...REQUEST, ...more }, readPolicy({ Statement: statements }, 'a test'))

const when = (effect: JsonObject, Condition: JsonObject): JsonObject => ({ ...effect, Condition })

describe('access', () => {
  it.each<[string, JsonObject[], boolean]>([
    ['no statement', [], false],
    ['one that allows', [ALLOW], true],
    ['one that denies goes before', [ALLOW, DENY], false],
    ['in either order', [DENY, ALLOW], false],
    ['another action', [{ ...ALLOW, Action: 's3:PutObject' }], false],
    ['an action that only begins alike', [{ ...ALLOW, Action: 's3:Get' }], false],
    ['actions in a list', [{ ...ALLOW, Action: ['s3:PutObject', 's3:GetObject'] }], true],
    ['actions by pattern', [{ ...ALLOW, Action: 's3:Get*' }], true],
    ['actions in other case', [{ ...ALLOW, Action: 'S3:getobject' }], true],
    ['another bucket', [{ ...ALLOW, Resource: 'arn:aws:s3:::briefings/*' }], false],
    ['the bucket without its objects', [{ ...ALLOW, Resource: 'arn:aws:s3:::articles' }], false],
    ['objects in other case', [{ ...ALLOW, Resource: 'arn:aws:s3:::Articles/*' }], false],
    ['for everybody', [{ ...ALLOW, Principal: '*' }], true],
    ['for this one', [{ ...ALLOW, Principal: { AWS: REQUEST.principal } }], true],
    ['for another', [{ ...ALLOW, Principal: { AWS: `${REQUEST.principal}2` } }], false],
    ['a denial without TLS', [ALLOW, when(DENY, { Bool: { 'aws:SecureTransport': 'false' } })], true],
    ['a denial of old TLS', [ALLOW, when(DENY, { NumericLessThan: { 's3:TlsVersion': '1.2' } })], true],
    [
      'a condition of this account',
      [when(ALLOW, { StringEquals: { 'aws:SourceAccount': '000000000000' } })],
      true
    ],
    ['a condition of another', [when(ALLOW, { StringEquals: { 'aws:SourceAccount': '1' } })], false],
    ['a condition on what the request lacks', [when(ALLOW, { ArnLike: { 'aws:SourceArn': '*' } })], false]
  ])('%s', (_, statements, expected) => {
    expect(decide(statements)).toBe(expected)
  })

  it('compares the values that a request brings', () => {
    const statement = when(ALLOW, { ArnEquals: { 'aws:SourceArn': 'arn:aws:events:*:rule/uploads' } })
    const from = (arn: string) => decide([statement], { context: { 'aws:SourceArn': arn } })
    expect(from('arn:aws:events:us-east-1:000000000000:rule/uploads')).toBe(true)
    expect(from('arn:aws:events:us-east-1:000000000000:rule/other')).toBe(false)
  })

  it.each<[string, JsonObject]>([
    ['NotAction', { Effect: 'Allow', NotAction: 's3:*', Resource: '*' }],
    ['has no effect', { Action: 's3:*', Resource: '*' }],
    ['IpAddress', when(ALLOW, { IpAddress: { 'aws:SourceIp': '127.0.0.1' } })]
  ])('refuses what it does not know: %s', (problem, statement) => {
    expect(() => decide([statement])).toThrow(problem)
  })
})

describe('wildcards', () => {
  it.each([
    ['*', '', true],
    ['', '', true],
    ['', 'a', false],
    ['a*c', 'abbc', true],
    ['a*c', 'ac', true],
    ['a*c', 'acd', false],
    ['a*b*c', 'a-b-b-c', true],
    ['a*b*c', 'a-c-b', false],
    ['*ab', 'aab', true],
    ['ab*ba', 'aba', false],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['a.c', 'abc', false],
    ['a**c', 'abc', true]
  ])('%j on %j: %j', (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected)
  })

  it('comes to an end where a pattern could match in very many ways', () => {
    expect(matches(`${'a*'.repeat(50)}b`, 'a'.repeat(5000))).toBe(false)
  })
})
