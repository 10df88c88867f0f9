import { describe, expect, it } from 'vitest'
import { answerLine } from '../../../cli/jsonl/answer-line.ts'

const answer = async (line: string) => JSON.parse(await answerLine({ line, number: 3, check: true }))
const line = (value: unknown) => JSON.stringify(value)

describe('answerLine', () => {
  it('answers with the sheet of the article under its id', async () => {
    const { id, factSheet } = await answer(line({ id: 'a', text: 'The bridge at Split reopened on Friday.' }))
    expect(id).toBe('a')
    expect(factSheet.bottomLine.text).toBe('The bridge at Split reopened on Friday.')
  })

  it('counts in the text as it came, a byte order mark included', async () => {
    const text = '\uFEFFThe bridge at Split reopened on Friday.'
    const { factSheet } = await answer(line({ id: 1, text }))
    const [span] = factSheet.bottomLine.spans
    expect(text.slice(span.start, span.end)).toBe('The bridge at Split reopened on Friday.')
  })

  it('takes title, day and address', async () => {
    const given = { title: 'Bridge reopens', published: '2026-03-01', url: 'https://example.org/bridge' }
    const { factSheet } = await answer(line({ id: 1, text: 'The bridge at Split reopened.', ...given }))
    expect(factSheet.article.title).toEqual({
      text: 'Bridge reopens',
      span: { start: 0, end: 14, in: 'title' }
    })
    expect(factSheet.article.published).toEqual({ date: '2026-03-01', basis: 'metadata', span: null })
    expect(factSheet.article.url).toBe(given.url)
  })

  it.each([
    ['not JSON', '{"id": 1', null, 'bad-line'],
    ['not an object', '[1]', null, 'bad-line'],
    ['no text', '{"id": 7}', 7, 'bad-line'],
    ['a title that is no string', '{"id": 7, "text": "It rains.", "title": 3}', 7, 'bad-line'],
    ['an empty text', '{"id": 7, "text": "  "}', 7, 'empty']
  ])('rejects a line with %s in its place', async (_, input, id, code) => {
    const { id: answered, rejection } = await answer(input)
    expect([answered, rejection.code]).toEqual([id, code])
    expect(rejection.message).toMatch(/^[A-Z].*\.$/su)
    expect(rejection.remedy).toMatch(/^[A-Z]/u)
  })

  it('names the line that is no article by its number, since it may have no id', async () => {
    const { rejection } = await answer('[1]')
    expect(rejection.message).toBe('Line 3 is not an article: it is not a JSON object.')
  })
})
