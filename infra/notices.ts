import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Metafile } from 'esbuild'

const PACKAGE_FOLDER = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/
const LICENCE_FILE = /^(?:licen[cs]e|notice|copying)(?:[.-].*)?$/i

/** The licences of all packages whose code went into a bundle, word for word, as most of them ask for. */
export function notices({ inputs }: Metafile, root: string): string {
  const folders = Object.keys(inputs).flatMap((file) => PACKAGE_FOLDER.exec(file)?.[0] ?? [])
  return [...new Set(folders)]
    .sort()
    .map((folder) => notice(join(root, folder)))
    .join(`\n${'-'.repeat(80)}\n\n`)
}

function notice(folder: string): string {
  const manifest = join(folder, 'package.json')
  if (!existsSync(manifest)) return ''
  const { name, version, license } = JSON.parse(readFileSync(manifest, 'utf8'))
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file))
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim())
  return [`${name} ${version} (${license ?? 'see below'})`, ...texts, ''].join('\n\n')
}
