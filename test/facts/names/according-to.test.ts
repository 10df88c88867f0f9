import { describe, expect, it } from 'vitest'
import { sheetParts } from '../support.ts'

const rolesOf = (text: string) =>
  sheetParts(text).entities.people.flatMap(({ roles }) => roles.map((role) => role.text))

describe('the words after "according to NAME,"', () => {
  it('are a role where a comma closes them', () => {
    expect(rolesOf('According to Ana Ruiz, a professor at Oslo University, the plan failed.')).toEqual([
      'professor at Oslo University'
    ])
  })

  it('are nobody’s role where they do something', () => {
    expect(
      rolesOf('According to Mark Hale, a detective for the Leeds Harbour Office took the money.')
    ).toEqual([])
  })
})
