import { cpSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
/** What the code reads through functions/assets.ts, and the fonts' licences, which must travel with them. */
const DATA_FOLDERS = ['templates', 'functions']
const DATA = /\.(?:ttf|json|bin|txt)$/

/** JavaScript that needs no node_modules, and the data it reads, laid out as in the project. */
interface Bundle {
  /** The source to start from, from the project's root. */
  entry: string
  /** Where the code goes, and its first file: one folder deep, as functions/assets.ts counts on it. */
  folder: string
  name: string
  /** The oldest Node that has to run it. */
  target: 'node20' | 'node24'
}

const LAMBDA: Bundle = {
  entry: 'functions/briefing/handler.ts',
  folder: 'functions',
  name: 'index',
  target: 'node24'
}
const CLI: Bundle = { entry: 'cli/factsheet.ts', folder: 'cli', name: 'factsheet', target: 'node20' }

/** Writes what the Lambda runs into a folder, which is emptied first; the handler is `functions/index.handler`. */
export function bundleFunction(folder: string): Promise<void> {
  return bundle(LAMBDA, folder)
}

/** Writes the command that the npm package carries into a folder, which is emptied first. */
export function bundleCommand(folder: string): Promise<void> {
  return bundle(CLI, folder)
}

async function bundle({ entry, folder, name, target }: Bundle, out: string): Promise<void> {
  rmSync(out, { recursive: true, force: true })
  await build({
    absWorkingDir: ROOT,
    entryPoints: [{ in: entry, out: `${folder}/${name}` }],
    outdir: out,
    outExtension: { '.js': '.mjs' },
    chunkNames: `${folder}/[name]-[hash]`,
    bundle: true,
    // The readers of other formats than plain text are only loaded when one comes.
    splitting: true,
    platform: 'node',
    format: 'esm',
    target,
    minify: true,
    // Errors name themselves after their class.
    keepNames: true,
    legalComments: 'eof',
    logLevel: 'error',
    // Packages in CommonJS still ask for Node's own modules by require.
    banner: {
      js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);"
    }
  })
  for (const from of DATA_FOLDERS) copyData(from, out)
}

function copyData(from: string, out: string): void {
  const files = readdirSync(join(ROOT, from), { recursive: true, encoding: 'utf8' })
  for (const file of files.filter((file) => DATA.test(file))) {
    cpSync(join(ROOT, from, file), join(out, from, file))
  }
}
