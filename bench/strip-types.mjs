import { readFile } from 'node:fs/promises'
import { transform } from 'esbuild'

/** The load hook of Node's loader. */
export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context)
  const { code } = await transform(await readFile(new URL(url), 'utf8'), { loader: 'ts', sourcefile: url })
  return { format: 'module', source: code, shortCircuit: true }
}
