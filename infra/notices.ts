import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Metafile } from 'esbuild'

const PACKAGE_FOLDER = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/
const LICENCE_FILE = /^(?:licen[cs]e|notice|copying)(?:[.-].*)?$/i

const FONT_FOLDER = 'templates/fonts'

/** Stands between the licences of one file. */
export const SEPARATOR = `\n${'-'.repeat(80)}\n\n`

/** The licences of the fonts, word for word: they must travel with them, and lie in one file because they repeat each other. */
export function fontNotices(root: string): string {
  const folder = join(root, FONT_FOLDER)
  const files = readdirSync(folder).filter((file) => file.endsWith('-OFL.txt'))
  return files.map((file) => readFileSync(join(folder, file), 'utf8')).join(SEPARATOR)
}

/** The licences of all packages whose code went into a bundle, word for word, as most of them ask for; each text once, under all that have it. */
export function notices({ inputs }: Metafile, root: string): string {
  const folders = Object.keys(inputs).flatMap((file) => PACKAGE_FOLDER.exec(file)?.[0] ?? [])
  const namesOf = new Map<string, string[]>()
  for (const folder of [...new Set(folders)].sort()) {
    const found = notice(join(root, folder))
    if (found) namesOf.set(found.text, [...(namesOf.get(found.text) ?? []), found.name])
  }
  return [...namesOf].map(([text, names]) => `${names.join('\n')}\n\n${text}\n`).join(SEPARATOR)
}

/** The package and what its licence files say; null where there is no manifest. */
function notice(folder: string): { name: string; text: string } | null {
  const manifest = join(folder, 'package.json')
  if (!existsSync(manifest)) return null
  const { name, version, license } = JSON.parse(readFileSync(manifest, 'utf8'))
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file))
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim())
  return { name: `${name} ${version} (${license ?? 'see below'})`, text: texts.join('\n\n') }
}
