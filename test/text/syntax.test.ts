import { describe, expect, it } from 'vitest'
import { finiteVerbs } from '../../functions/text/syntax.ts'
import { tokenize } from '../../functions/text/tokens.ts'
import { verbForms } from '../../functions/text/verbs.ts'

describe('finiteVerbs', () => {
  it.each([
    ['The council will close two libraries.', ['will']],
    ['The council closed two libraries and sold a third.', ['closed', 'sold']],
    ['Crews who walked out have returned.', ['walked', 'have']],
    ['They plan to visit Oslo.', ['plan']],
    ['The plans were dropped.', ['were']],
    ['Workers plan a strike.', ['plan']],
    ['The arrests raised questions about the force.', ['raised']],
    ['A curious visit to the island', []],
    ['She says the visit is over.', ['says', 'is']],
    ['The death of her four-year-old adopted son was told.', ['was']],
    ['A law backed by the union', []],
    ['The son of a man accused of theft will pay.', ['will']],
    ['A ruling released Thursday said so.', ['said']],
    ['A ship which sailed in 1916 turned the tide.', ['sailed', 'turned']],
    ['The 68-year-old handed in his papers.', ['handed']],
    ['The 68-year-old injured man left.', ['left']],
    ['Coach Ana Ruiz feels he has more to give.', ['feels', 'has']],
    ['Nobody trusts the claims he made.', ['trusts', 'made']],
    ['The man flummoxed his captors.', ['flummoxed']],
    ['A hundred the same, indeed the best', []],
    ['They flummoxed him.', ['flummoxed']],
    ['A tram, carrying coal, left on Monday.', ['left']],
    ['The rules, passed in June, failed.', ['failed']],
    ['A visit to Oslo', []],
    ['Its second visit to Oslo', []],
    ['The report of the board', []],
    ['Closing the gap', []],
    ['To close the gap', []]
  ])('%s', (sentence, verbs) => {
    const tokens = tokenize(sentence)
    expect(finiteVerbs(tokens).map((i) => tokens[i]?.text)).toEqual(verbs)
  })
})

describe('verbForms', () => {
  it.each([
    ['planned', ['past', 'participle']],
    ['stopping', ['gerund']],
    ['denies', ['third']],
    ['broke', ['past']],
    ['broken', ['participle']],
    ['has', ['third']],
    ['panicked', ['past', 'participle']],
    ['kidnapped', ['past', 'participle']],
    ['theorised', ['past', 'participle']],
    ['studied', ['past', 'participle']],
    ['studies', []],
    ['table', []]
  ])('%s', (word, forms) => {
    expect([...verbForms(word)]).toEqual(forms)
  })
})
