import { ENGINE } from '../version.ts'

interface Defaults {
  template?: string | null | undefined
  pageSize?: string | null | undefined
}

/**
 * Who makes a briefing: with another engine, or other defaults of the stack, an article is made anew; `theme` is the name and
 * digest of the stack's own.
 */
export const makerOf = ({ template, pageSize }: Defaults, theme?: string): string =>
  [ENGINE, template ?? '-', pageSize ?? '-', ...(theme === undefined ? [] : [theme])].join(' ')
