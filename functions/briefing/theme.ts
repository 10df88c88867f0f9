import { createHash } from 'node:crypto'
import { readAsset } from '../assets.ts'
import { installTheme } from '../page/theme/install-theme.ts'
import type { PackedTheme } from '../page/theme/packed-theme.ts'

/** Where the stack's theme lies in the function's bundle. */
export const THEME_ASSET = 'templates/theme.json'

/** A theme's name and a digest of all that is in it: another theme makes every page anew. */
export const themeId = (theme: PackedTheme): string =>
  `${theme.name}@${createHash('sha256').update(JSON.stringify(theme)).digest('hex').slice(0, 12)}`

/** Takes in the theme that was checked and packed when the stack was built. */
export function installBundledTheme(): void {
  const theme: PackedTheme = JSON.parse(readAsset(THEME_ASSET).toString('utf8'))
  installTheme(theme)
}
