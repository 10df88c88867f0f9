import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { bundleCommand, bundleFunction, bundlePdfLayer } from './bundle.ts'

/** `npm run build`: what the npm package carries (`files` in package.json), and what the stack deploys, to look at. */
const dist = fileURLToPath(new URL('../dist', import.meta.url))
rmSync(dist, { recursive: true, force: true })
await bundleCommand(`${dist}/factsheet`)
await bundleFunction(`${dist}/lambda`)
await bundlePdfLayer(`${dist}/pdf-layer`)
