import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { THEME_ASSET } from '../functions/briefing/theme.ts'
import type { PackedTheme } from '../functions/page/theme/packed-theme.ts'
import { fontNotices, notices, SEPARATOR } from './notices.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
/** What the code reads through functions/assets.ts. */
const DATA_FOLDERS = ['templates', 'functions']
const DATA = /\.(?:ttf|json|bin)$/
/** For editors; no code reads it. */
const SCHEMA = /\.schema\.json$/

/** JavaScript with all that it needs. */
interface Bundle {
  /** Where the code goes: one folder deep, as functions/assets.ts counts on it. */
  folder: string
  /** The files to begin with, by their names in the folder, and their sources. */
  entries: Record<string, string>
  /** The oldest Node that has to run it. */
  target: 'node20' | 'node24'
  /** Packages that stay outside. */
  external?: string[]
  /** What stands in for a package of which little or nothing is needed. */
  alias?: Record<string, string>
}

/** What no page needs, and weighs: fontkit's WOFF2, line breaking, encryption, the writing of HTML; and what Node does faster. */
export const STAND_INS: Record<string, string> = {
  'brotli/decompress.js': './infra/no-woff2.ts',
  'dom-serializer': './infra/no-serializer.ts',
  linebreak: './infra/not-in-pages.ts',
  '@noble/ciphers/aes': './infra/not-in-pages.ts',
  'tiny-inflate': './infra/inflate.cts'
}

const LAMBDA: Bundle = {
  folder: 'functions',
  entries: { index: 'functions/briefing/handler.ts' },
  target: 'node24',
  alias: {
    unpdf: './infra/pdf-from-layer.ts',
    '@aws-sdk/credential-provider-node': './infra/environment-credentials.ts',
    bowser: './infra/no-browser.ts'
  }
}
/** Laid out as Lambda looks for the packages of a layer. */
const PDF_LAYER: Bundle = {
  folder: 'nodejs/node_modules/unpdf',
  entries: { index: 'infra/pdf-layer.ts' },
  target: 'node24'
}
const COMMAND: Bundle = {
  folder: 'cli',
  entries: { factsheet: 'cli/factsheet.ts', 'jsonl/worker': 'cli/jsonl/worker.ts' },
  target: 'node20',
  // Finds the file that its threads begin with beside its own code.
  external: ['tinypool']
}

/** Writes what the Lambda runs, and the stack's theme, into a folder, which is emptied first; the handler is `functions/index.handler`. */
export async function bundleFunction(folder: string, theme: PackedTheme | null = null): Promise<void> {
  await bundle(LAMBDA, folder)
  for (const from of DATA_FOLDERS) copyData(from, folder, SCHEMA)
  if (theme !== null) writeFileSync(join(folder, THEME_ASSET), JSON.stringify(theme))
}

/** Writes the function's layer, the reader of PDF, into a folder, which is emptied first. */
export async function bundlePdfLayer(folder: string): Promise<void> {
  await bundle(PDF_LAYER, folder)
  const manifest = { name: 'unpdf', type: 'module', main: './index.mjs' }
  writeFileSync(join(folder, PDF_LAYER.folder, 'package.json'), JSON.stringify(manifest))
}

/** Writes the command that the npm package carries into a folder, which is emptied first. */
export async function bundleCommand(folder: string): Promise<void> {
  await bundle(COMMAND, folder)
  for (const from of DATA_FOLDERS) copyData(from, folder)
}

async function bundle(
  { folder, entries, target, external = [], alias = {} }: Bundle,
  out: string
): Promise<void> {
  rmSync(out, { recursive: true, force: true })
  const { metafile } = await build({
    metafile: true,
    absWorkingDir: ROOT,
    entryPoints: Object.entries(entries).map(([name, source]) => ({ in: source, out: `${folder}/${name}` })),
    outdir: out,
    external,
    alias: { ...STAND_INS, ...alias },
    outExtension: { '.js': '.mjs' },
    chunkNames: `${folder}/[name]-[hash]`,
    bundle: true,
    // The readers of other formats than plain text are only loaded when one comes.
    splitting: true,
    platform: 'node',
    // The SDK's and the parsers' modules, of which only what is used is taken; Node itself would load their CommonJS whole.
    mainFields: ['module', 'main'],
    format: 'esm',
    target,
    minify: true,
    // All licences are written beside the code.
    legalComments: 'none',
    logLevel: 'error',
    // Packages in CommonJS still ask for Node's own modules by require.
    banner: {
      js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);"
    }
  })
  writeFileSync(join(out, 'LICENCES.txt'), [fontNotices(ROOT), notices(metafile, ROOT)].join(SEPARATOR))
}

function copyData(from: string, out: string, without?: RegExp): void {
  const files = readdirSync(join(ROOT, from), { recursive: true, encoding: 'utf8' })
  for (const file of files.filter((file) => DATA.test(file) && !without?.test(file))) {
    cpSync(join(ROOT, from, file), join(out, from, file))
  }
}
