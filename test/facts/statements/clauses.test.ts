import { describe, expect, it } from 'vitest'
import { clauseAround } from '../../../functions/facts/statements/clauses.ts'
import { tokenize } from '../../../functions/text/tokens.ts'

function clause(source: string, words: string): string {
  const start = source.indexOf(words)
  const sentence = { start: 0, end: source.length, index: 0, paragraph: 0, source, tokens: tokenize(source) }
  const span = clauseAround(sentence, { start, end: start + words.length })
  return source.slice(span.start, span.end)
}

describe('clauseAround', () => {
  it.each([
    ['The port reopened in May.', 'May', 'The port reopened in May.'],
    [
      'Poles, Czechs, and Lithuanians together make up 5 percent of the town.',
      '5 percent',
      'Poles, Czechs, and Lithuanians together make up 5 percent of the town.'
    ],
    [
      'The last outbreak was in 1992, with 3,000 cases recorded.',
      '3,000 cases',
      'The last outbreak was in 1992, with 3,000 cases recorded.'
    ],
    [
      'Two men remain in critical, but stable condition.',
      'Two men',
      'Two men remain in critical, but stable condition.'
    ],
    [
      'Ana Ruiz, 30, from Lund, who was among 50 hurt, said it was late.',
      '50 hurt',
      'Ana Ruiz, 30, from Lund, who was among 50 hurt, said it was late.'
    ],
    [
      'These moves, along with threats from abroad prompted the board to order four ships.',
      'four ships',
      'These moves, along with threats from abroad prompted the board to order four ships.'
    ],
    [
      'The army sent 800 troops, tanks, and aircraft to the border, the board said.',
      '800 troops',
      'The army sent 800 troops, tanks, and aircraft to the border'
    ],
    [
      'Over 120 cases were seen in the provinces of Lund, Torp, Selby and Norport.',
      '120 cases',
      'Over 120 cases were seen in the provinces of Lund, Torp, Selby and Norport.'
    ],
    [
      'A panel voted Thursday to hold Ana Ruiz, a former aide, in contempt of the house.',
      'Thursday',
      'A panel voted Thursday to hold Ana Ruiz, a former aide, in contempt of the house.'
    ],
    [
      "It will be heard by 10 judges because the court's chief judge, Jo Park, has stood down.",
      '10 judges',
      "It will be heard by 10 judges because the court's chief judge, Jo Park, has stood down."
    ],
    [
      'The plan would cost $5 million, even if the grant came.',
      '$5 million',
      'The plan would cost $5 million, even if the grant came.'
    ],
    [
      'Had the court said no, an estimated 8 million people would have lost their aid.',
      '8 million',
      'Had the court said no, an estimated 8 million people would have lost their aid.'
    ],
    [
      'The fever has killed 1 person, a woman of 77 and has made more than 95 ill.',
      '95',
      'The fever has killed 1 person, a woman of 77 and has made more than 95 ill.'
    ],
    [
      'They do not, however, give any insight into deals that could have made $17 million.',
      '$17 million',
      'They do not, however, give any insight into deals that could have made $17 million.'
    ],
    [
      'He won and Jo Park, whose lead was cut to 12 points, finished second.',
      '12 points',
      'He won and Jo Park, whose lead was cut to 12 points, finished second.'
    ],
    ['Ruiz, 22, who won on Monday, came third.', 'Monday', 'Ruiz, 22, who won on Monday, came third.'],
    [
      'Calls for a dam in Lund, where crews fight, were rejected by the board in 2015.',
      '2015',
      'Calls for a dam in Lund, where crews fight, were rejected by the board in 2015.'
    ],
    [
      'Crews from Oslo, Lund, and Selby, which are new, are among the 163 teams.',
      '163',
      'Crews from Oslo, Lund, and Selby, which are new, are among the 163 teams.'
    ],
    [
      'This is less than a year before, when it was forty percent.',
      'forty percent',
      'This is less than a year before, when it was forty percent.'
    ],
    [
      'The boat, named "Better Idea of Lund," took two points for the club.',
      'two points',
      'The boat, named "Better Idea of Lund," took two points for the club.'
    ],
    ['"We saw four boats there," said the mayor.', 'four', 'We saw four boats there'],
    [
      'In the race Ana Ruiz (Norda, Atri team) and Jo Park (Lund, Elsta team) ran the final 10 kilometres.',
      '10 kilometres',
      'In the race Ana Ruiz (Norda, Atri team) and Jo Park (Lund, Elsta team) ran the final 10 kilometres.'
    ],
    ['After the trial she was fired in 2010.', '2010', 'After the trial she was fired in 2010.'],
    [
      'They pay more than $5 million (£3.3m) to be one of the sponsors.',
      '£3.3m',
      'They pay more than $5 million (£3.3m) to be one of the sponsors.'
    ],
    ['(Norda Radio) The mayor met four crews there.', 'four', 'The mayor met four crews there.'],
    ['There are 200 boats here and, by all accounts, nine of them leak.', '200', 'There are 200 boats here'],
    [
      'Its shares fell 4 percent on Monday, and the chairman resigned on Friday.',
      '4 percent',
      'Its shares fell 4 percent on Monday'
    ],
    [
      'Its shares fell 4 percent on Monday, and the chairman resigned on Friday.',
      'Friday',
      'the chairman resigned on Friday.'
    ],
    [
      'The rise of the board (NB) - one of many - in 2010 meant that boats paid.',
      '2010',
      'The rise of the board (NB) - one of many - in 2010 meant that boats paid.'
    ],
    [
      '“We left the ferry,” said a woman who had lived there for 17 years.',
      '17 years',
      '“We left the ferry,” said a woman who had lived there for 17 years.'
    ],
    [
      'Only 52 percent agreed that it is "safe to sail," while 73 percent said so of the other.',
      '73 percent',
      '73 percent said so of the other.'
    ],
    [
      'The firm, which employs 4,000 people, made a loss.',
      '4,000',
      'The firm, which employs 4,000 people, made a loss.'
    ],
    [
      'The law, passed in June, bans the sale of fireworks.',
      'June',
      'The law, passed in June, bans the sale of fireworks.'
    ],
    [
      'Rain fell for nine days — the river rose by two metres — before the dam broke.',
      'two metres',
      'the river rose by two metres'
    ],
    [
      'A survey of 900 pupils - aged 8–10 years, from 88 schools - was carried out in May.',
      'May',
      'A survey of 900 pupils - aged 8–10 years, from 88 schools - was carried out in May.'
    ],
    [
      'The wards took 8–10 patients a day, and two nurses left.',
      '8–10',
      'The wards took 8–10 patients a day'
    ],
    [
      'He was mild: as governor of Norland he did not stop 11 sales.',
      '11 sales',
      'as governor of Norland he did not stop 11 sales.'
    ],
    ['As mayor he closed two inns in 2021.', '2021', 'As mayor he closed two inns in 2021.'],
    [
      'The work has begun: so far it has moved 283 million files.',
      '283 million',
      'so far it has moved 283 million files.'
    ],
    ['On Monday, the union called for a strike.', 'Monday', 'On Monday, the union called for a strike.'],
    [
      'The mayor, a former nurse, said the clinic had 30 beds.',
      '30 beds',
      'The mayor, a former nurse, said the clinic had 30 beds.'
    ],
    [
      'Nobody has crossed the pass since 2015, when a rockfall killed three hikers.',
      'three hikers',
      'a rockfall killed three hikers.'
    ],
    ['Four killed in a fire', 'Four', 'Four killed in a fire'],
    [
      'Ines Lund, 52, of Elm Street, Norport, admitted 17 counts of theft.',
      '17 counts',
      'Ines Lund, 52, of Elm Street, Norport, admitted 17 counts of theft.'
    ],
    [
      'The mayor of Norport, Ines Lund, denied on Monday that she took 30 boats.',
      'Monday',
      'The mayor of Norport, Ines Lund, denied on Monday that she took 30 boats.'
    ],
    [
      'The mill will cut 1,500 jobs, or 12 percent of its staff, by June, it said on Monday.',
      '12 percent',
      'The mill will cut 1,500 jobs, or 12 percent of its staff'
    ]
  ])('%s · %s', (source, words, expected) => {
    expect(clause(source, words)).toBe(expected)
  })
})
