#!/usr/bin/env node
// Every dependency has an open licence; the count and the licences of what is shipped
import { readFileSync } from 'node:fs'

const OPEN = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'CC0-1.0',
  'BlueOak-1.0.0',
  'Python-2.0',
  'MPL-2.0',
  'Unlicense'
])

/** Packages that only say it in their LICENSE file, read by us. */
const READ = { 'node_modules/png-js': 'MIT' }

/** "(MIT OR GPL-3.0)" is open when one of its choices is, "MIT AND ISC" when each of its parts is. */
function isOpen(licence) {
  const choices = licence.replace(/[()]/g, '').split(' OR ')
  return choices.some((choice) => choice.split(' AND ').every((one) => OPEN.has(one.trim())))
}

/** Some older packages write an object or a list where SPDX is asked for today. */
function licenceOf(folder) {
  const { license, licenses } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
  const stated = license ?? licenses
  if (Array.isArray(stated)) return stated.map((one) => one.type ?? one).join(' OR ')
  return stated?.type ?? stated ?? READ[folder] ?? 'none stated'
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const installed = Object.entries(packages).filter(([folder, { optional }]) => folder !== '' && !optional)
const rows = installed.map(([folder, { dev }]) => ({ folder, dev: dev === true, licence: licenceOf(folder) }))
const shipped = rows.filter(({ dev }) => !dev)
const counts = new Map()
for (const { licence } of shipped) counts.set(licence, (counts.get(licence) ?? 0) + 1)

console.log(`${rows.length} packages, of which ${shipped.length} are shipped:`)
for (const [licence, count] of [...counts].sort((a, b) => b[1] - a[1])) console.log(`  ${count} × ${licence}`)
const closed = rows.filter(({ licence }) => !isOpen(licence))
for (const { folder, licence } of closed)
  console.error(`${folder}: ${licence} is not on the list of open licences`)
process.exitCode = closed.length === 0 ? 0 : 1
