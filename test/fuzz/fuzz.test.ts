import { expect, it } from 'vitest'
import { Refusal } from '../../functions/errors.ts'
import { assertGrounded } from '../../functions/grounding/assert-grounded.ts'
import { makeFactSheet } from '../../functions/make-briefing.ts'
import { mutant } from './mutate.ts'
import { seeds } from './seeds.ts'

/** A sample; test/ci/fuzz.sh takes thousands and looks at time and memory. */
const RUNS = 100

it('makes of each damaged input a grounded sheet or a refusal', async () => {
  const inputs = await seeds()
  let sheets = 0
  for (let number = 0; number < RUNS; number++) {
    try {
      const { sheet, evidence } = await makeFactSheet({ bytes: mutant(inputs, number) })
      assertGrounded(sheet, evidence)
      sheets++
    } catch (error) {
      if (!(error instanceof Refusal)) throw new Error(`mutant ${number}`, { cause: error })
    }
  }
  expect(sheets).toBeGreaterThan(RUNS / 2)
}, 60_000)

it('makes the same input of the same number', async () => {
  const inputs = await seeds()
  expect(mutant(inputs, 7)).toEqual(mutant(inputs, 7))
  expect(mutant(inputs, 7)).not.toEqual(mutant(inputs, 8))
})
