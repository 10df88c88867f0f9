import { describe, expect, it } from 'vitest'
import { readArticle } from '../../functions/article/read.ts'
import { analyse } from '../../functions/facts/analyse.ts'
import { extract } from '../../functions/facts/extract.ts'
import { assertGrounded } from '../../functions/grounding/assert-grounded.ts'
import { sheetParts } from './support.ts'

const LEAD = 'Rosa Lind opened a night bakery in 2009. We spoke to her about bread. '
const TALK = [
  'When did you start?',
  'The first oven was lit in March 2009. It came from a school.',
  'How many loaves do you sell now?',
  'The bakery sells 600 loaves a night. In winter the number rises to 900.',
  'What is next?',
  'A second shop opens in May. The lease was signed last week.'
]
const article = (...lines: string[]): string => lines.join('\n\n')

const interview = (text: string, title?: string) =>
  sheetParts(text, title === undefined ? {} : { title }).interview

describe('an interview', () => {
  it('is told by its questions, and by saying so', () => {
    const found = interview(article(LEAD, ...TALK), 'An interview with Rosa Lind')
    expect([...(found?.questions ?? [])]).toEqual([1, 3, 5])
    expect([...(found?.answers ?? [])]).toEqual([2, 4, 6])
    expect(found?.interviewee?.entity.name).toBe('Rosa Lind')
  })

  it('has no answer in a paragraph that tells of the one who answers', () => {
    const found = interview(
      article(LEAD, ...TALK, 'Lind lives in Ume with her dog.'),
      'An interview with Rosa Lind'
    )
    expect(found?.answers.has(7)).toBe(false)
  })

  it('leaves it open who answers where the text does not say', () => {
    expect(interview(article('We asked two bakers some questions.', ...TALK))?.interviewee).toBeNull()
  })

  it.each([
    [
      'a report with rhetorical questions',
      article('The mill closed.', 'Why?', 'It burned.', 'And then?', 'Nothing.')
    ],
    ['one that does not say so', article('Bread is dear.', ...TALK)],
    ['one question', article('An interview with Rosa Lind.', ...TALK.slice(0, 2))]
  ])('is not %s', (_, text) => {
    expect(interview(text)).toBeNull()
  })
})

describe('the sheet of an interview', () => {
  it('is grounded where only a headline names the one who answers, by a short name', async () => {
    const text = article('Bakers like Rosa Lind work at night.', 'We put some questions to one.', ...TALK)
    const title = 'Wire interviews baker Lind'
    const { article: read } = await readArticle({ bytes: new TextEncoder().encode(text) }, { title })
    assertGrounded(extract(read), { text, title })
  })

  it('claims by the one who answers what is said in an answer, without the labels, and tells no question', async () => {
    const labelled = TALK.map((line, index) => `${index % 2 === 0 ? 'Q' : 'A'}: ${line}`)
    const text = article('An interview with Rosa Lind, who runs a night bakery', ...labelled)
    const { article: read } = await readArticle({ bytes: new TextEncoder().encode(text) }, {})
    const { bottomLine, keyFacts } = extract(read)
    const told = [...(bottomLine ? [bottomLine] : []), ...keyFacts]
    expect(told.length).toBeGreaterThan(2)
    for (const { text, status, attribution } of told) {
      expect(text).not.toMatch(/^[QA]:|\?/u)
      expect([status, attribution?.speaker]).toEqual(['claimed', 'Rosa Lind'])
    }
    expect(analyse(read).interview?.questions.size).toBe(3)
  })
})
