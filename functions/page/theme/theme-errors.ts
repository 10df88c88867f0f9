import { Refusal } from '../../errors.ts'

/** A theme that no page can be made with; `field` is the path of what is wrong: 'colours.ink'. */
export class BadTheme extends Refusal {
  constructor(
    readonly field: string,
    problem: string,
    remedy: string,
    options?: ErrorOptions
  ) {
    super('bad-theme', `In the theme, ${field} ${problem}.`, remedy, options)
  }
}
