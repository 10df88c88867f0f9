import { expect, it } from 'vitest'
import { matchesPattern } from '../../../../cli/local/player/event-pattern.ts'
import type { JsonObject } from '../../../../cli/local/player/json.ts'

const EVENT: JsonObject = {
  source: 'aws.s3',
  'detail-type': 'Object Created',
  detail: { bucket: { name: 'articles' }, object: { key: 'News/Today.TXT', size: 12 }, tags: ['a', 'b'] }
}

const object = (filter: JsonObject | string | number): JsonObject => ({
  detail: { object: { key: [filter] } }
})
const size = (...numeric: (string | number)[]): JsonObject => ({
  detail: { object: { size: [{ numeric }] } }
})

it.each<[string, JsonObject, boolean]>([
  ['nothing asked', {}, true],
  ['a value', { source: ['aws.s3'] }, true],
  ['one of several', { source: ['aws.sqs', 'aws.s3'] }, true],
  ['another value', { source: ['aws.sqs'] }, false],
  ['a list of none', { source: [] }, false],
  ['all fields must fit', { source: ['aws.s3'], 'detail-type': ['Object Deleted'] }, false],
  ['a nested value', { detail: { bucket: { name: ['articles'] } } }, true],
  ['a nested value that is missing', { detail: { bucket: { id: ['articles'] } } }, false],
  ['below what is no object', { source: { name: ['aws.s3'] } }, false],
  ['a number is no text', { detail: { object: { size: ['12'] } } }, false],
  ['a list in the event', { detail: { tags: ['b', 'c'] } }, true],
  ['prefix', object({ prefix: 'News/' }), true],
  ['prefix in other case', object({ prefix: 'news/' }), false],
  ['prefix in any case', object({ prefix: { 'equals-ignore-case': 'news/' } }), true],
  ['suffix', object({ suffix: '.TXT' }), true],
  ['suffix of something else', object({ suffix: '.md' }), false],
  ['suffix in any case', object({ suffix: { 'equals-ignore-case': '.txt' } }), true],
  ['prefix of a number', { detail: { object: { size: [{ prefix: '1' }] } } }, false],
  ['equals in any case', object({ 'equals-ignore-case': 'news/today.txt' }), true],
  ['exists', { detail: { object: { key: [{ exists: true }] } } }, true],
  ['must not exist', { detail: { object: { key: [{ exists: false }] } } }, false],
  ['must not exist and does not', { detail: { object: { etag: [{ exists: false }] } } }, true],
  ['anything but it', object({ 'anything-but': 'News/Today.TXT' }), false],
  ['anything but others', object({ 'anything-but': ['a', 'b'] }), true],
  ['anything but a prefix', object({ 'anything-but': { prefix: 'News/' } }), false],
  ['anything but, missing', { detail: { object: { etag: [{ 'anything-but': 'x' }] } } }, false],
  ['more than', size('>', 11), true],
  ['between', size('>', 0, '<=', 12), true],
  ['not between', size('>', 0, '<', 12), false],
  ['equal', size('=', 12), true],
  ['a number asked of a text', object({ numeric: ['>', 1] }), false]
])('%s', (_, pattern, expected) => {
  expect(matchesPattern(pattern, EVENT)).toBe(expected)
})

it.each<[string, JsonObject]>([
  ['wildcard', object({ wildcard: '*.txt' })],
  ['~', size('~', 12)],
  ['neither a list nor an object', { source: 'aws.s3' }]
])('refuses what it does not know: %s', (problem, pattern) => {
  expect(() => matchesPattern(pattern, EVENT)).toThrow(problem)
})
