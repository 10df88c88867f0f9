import { describe, expect, it } from 'vitest'
import { readArticle } from '../../functions/article/read.ts'
import { analyse } from '../../functions/facts/analyse.ts'
import { extract } from '../../functions/facts/extract.ts'
import { isDemand } from '../../functions/facts/opinion.ts'
import { assertGrounded } from '../../functions/grounding/assert-grounded.ts'
import { tokenize } from '../../functions/text/tokens.ts'

const article = async (...lines: string[]) =>
  (await readArticle({ bytes: new TextEncoder().encode(lines.join('\n\n')) }, {})).article

const TITLE = 'The tram is worth its price'
const BYLINE = 'By Lena Okafor'
const STORY = [
  'The tram is too expensive, its opponents say. Councillor Mark Reed argues that the line would carry nobody.',
  'The buses from the harbour run late. The council counted 14,000 riders a day in 2024.',
  'The council should build the line, and it must close Mill Street to cars.'
]
const VOICED = 'I have ridden that bus for twenty years, and I know its drivers.'

const isOpinion = async (...lines: string[]): Promise<boolean> =>
  analyse(await article(...lines)).opinion !== null

describe('an opinion piece', () => {
  it.each([
    ['by the label above its headline', ['OPINION', TITLE, BYLINE, ...STORY]],
    ['by its label without a byline', ['Editorial', TITLE, ...STORY]],
    ['by a writer who says "I" and what should be', [TITLE, BYLINE, VOICED, ...STORY]],
    [
      'by what is said of its writer',
      [TITLE, BYLINE, ...STORY, 'Lena Okafor is a columnist for the Harbour Post.']
    ]
  ])('is known %s', async (_, lines) => {
    expect(await isOpinion(...lines)).toBe(true)
  })

  it.each([
    ['a report', [TITLE, BYLINE, ...STORY]],
    ['a report that quotes somebody who says "I"', [TITLE, BYLINE, `“${VOICED}” said Ann Lee.`, ...STORY]],
    [
      'a text with a menu that has such a link',
      [TITLE, BYLINE, ...STORY, 'Home', 'Opinion', 'Sport', 'Contact us']
    ],
    ['a writer who says "I" and wants nothing', [TITLE, BYLINE, VOICED, ...STORY.slice(0, 2)]],
    ['an account by nobody', [TITLE, VOICED, ...STORY]]
  ])('is not %s', async (_, lines) => {
    expect(await isOpinion(...lines)).toBe(false)
  })

  it('leads with what its writer wants, as a claim of the writer, and keeps what it reports a report', async () => {
    const read = await article(TITLE, BYLINE, VOICED, ...STORY)
    const { bottomLine, keyFacts, ...sheet } = extract(read)
    assertGrounded({ bottomLine, keyFacts, ...sheet }, { text: read.text, title: null })
    expect(bottomLine?.text).toBe('The council should build the line, and it must close Mill Street to cars.')
    expect([bottomLine?.status, bottomLine?.attribution?.speaker]).toEqual(['claimed', 'Lena Okafor'])
    const counted = sheet.figures.find(({ value }) => value === 14_000)
    expect(counted?.statement.status).toBe('reported')
    const opponent = keyFacts.find(({ text }) => text.includes('carry nobody'))
    expect(opponent?.attribution?.speaker).toBe('Mark Reed')
  })
})

describe('a demand', () => {
  it.each([
    ['The council should vote.', true],
    ['It must not wait.', true],
    ['The town needs to save.', true],
    ['It is time to act.', true],
    ['It should have been built.', false],
    ['The town needs money.', false],
    ['The need to win drove him.', false],
    ['You need to turn left.', false],
    ['The council will vote.', false]
  ])('%s', (text, expected) => {
    expect(isDemand(tokenize(text))).toBe(expected)
  })
})
