import { themeId } from '../functions/briefing/theme.ts'
import type { Settings } from './settings.ts'

/** What the stack's pages look like where an upload doesn't say: a theme is the default unless a template was chosen. */
export function lookOf({ template, theme }: Pick<Settings, 'template' | 'theme'>): {
  template: string | undefined
  theme: string | undefined
} {
  return {
    template: template ?? theme?.name,
    theme: theme === null ? undefined : themeId(theme)
  }
}
