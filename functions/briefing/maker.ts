import { ENGINE } from '../version.ts'

interface Defaults {
  template?: string | null | undefined
  pageSize?: string | null | undefined
}

/** Who makes a briefing: with another engine, or other defaults of the stack, an article is made anew. */
export const makerOf = ({ template, pageSize }: Defaults): string =>
  [ENGINE, template ?? '-', pageSize ?? '-'].join(' ')
