/**
 * Installs what is missing, so that `npm start` and `npm test` work as the first command typed in a fresh clone.
 * Plain JavaScript: it runs before anything that could read TypeScript is there.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const wanted = `${root}package-lock.json`
const installed = `${root}node_modules/.package-lock.json`

/** What the lock file asks for, but for the fields that differ between the two files by design. */
function packages(path) {
  const entries = Object.entries(JSON.parse(readFileSync(path, 'utf8')).packages ?? {})
  return new Map(entries.filter(([name]) => name !== '').map(([name, { version }]) => [name, version]))
}

function isInstalled() {
  if (!existsSync(installed)) return false
  const have = packages(installed)
  const lock = JSON.parse(readFileSync(wanted, 'utf8')).packages
  return [...packages(wanted)].every(([name, version]) => lock[name].optional || have.get(name) === version)
}

if (!isInstalled()) {
  console.error('Installing dependencies (only needed once) …')
  const { status } = spawnSync('npm', ['ci', '--include=dev', '--no-progress', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32'
  })
  if (status !== 0) {
    console.error('npm ci did not succeed. Is the npm registry reachable? Then try again, or run: npm ci')
    process.exit(1)
  }
}
