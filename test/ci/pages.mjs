#!/usr/bin/env node
// Pages of real articles: grounded, one page each, fonts embedded, sound by qpdf; or refused with a reason
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PER_FILE = 12
/** Among articles: one in another language, or something that has no sentence at all. */
const RIGHT_REFUSALS = /\[(?:unsupported-language|no-sentence)\]$/
const work = mkdtempSync(join(tmpdir(), 'factsheet-pages-'))
const articles = join(work, 'articles')
const pages = join(work, 'pages')
mkdirSync(articles)

/** Evenly spread over the file, so that it is the same articles every time. */
function sample(lines) {
  const step = Math.max(1, Math.floor(lines.length / PER_FILE))
  return lines.filter((_, index) => index % step === 0).slice(0, PER_FILE)
}

function writeExamples() {
  for (const name of readdirSync('examples').filter((name) => name.endsWith('.txt'))) {
    writeFileSync(join(articles, name), readFileSync(join('examples', name)))
  }
}

function writeShared(folder) {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl'))) {
    const lines = sample(readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean))
    for (const [index, line] of lines.entries()) {
      const { text, html } = JSON.parse(line)
      writeFileSync(join(articles, `${file}-${index}${html ? '.html' : '.txt'}`), html ?? text)
    }
  }
}

/** What is wrong with a PDF, as other people's tools see it. */
function faults(pdf) {
  const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })
  const fonts = execFileSync('pdffonts', [pdf], { encoding: 'utf8' }).split('\n').slice(2).filter(Boolean)
  const sound = spawnSync('qpdf', ['--check', pdf], { encoding: 'utf8' })
  return [
    /^Pages: +1$/m.test(info) ? '' : 'not one page',
    /^Tagged: +yes$/m.test(info) ? '' : 'not tagged',
    fonts.length > 0 ? '' : 'no fonts',
    // pdffonts' columns from the right: object id (two numbers), uni, sub, emb.
    fonts.every((line) => line.trim().split(/ +/).at(-5) === 'yes') ? '' : 'a font is not embedded',
    sound.status === 0 ? '' : `qpdf: ${sound.stdout}${sound.stderr}`
  ].filter(Boolean)
}

writeExamples()
const shared = process.env.FACTSHEET_SHARED
if (shared) writeShared(join(shared, 'eval/dev'))
else console.log('No shared articles beside this checkout: only the examples are made into pages.')

const files = readdirSync(articles).map((name) => join(articles, name))
const made = spawnSync(
  'node',
  ['--import', 'tsx', 'cli/factsheet.ts', 'make', ...files, '-o', pages, '--check'],
  {
    encoding: 'utf8',
    maxBuffer: 1 << 28
  }
)
const pdfs = existsSync(pages) ? readdirSync(pages).filter((name) => name.endsWith('.pdf')) : []
const bad = pdfs.map((name) => [name, faults(join(pages, name))]).filter(([, found]) => found.length > 0)
for (const [name, found] of bad) console.error(`${name}: ${found.join('; ')}`)
const complaints = made.stderr.split('\n').filter(Boolean)
const refusals = complaints.filter((line) => RIGHT_REFUSALS.test(line))
const errors = complaints.filter((line) => line.startsWith(articles) && !RIGHT_REFUSALS.test(line))
for (const line of refusals) console.log(line.replace(`${articles}/`, ''))
const whole = pdfs.length + refusals.length === files.length
if (!whole) console.error(made.stderr)
console.log(
  `${files.length} articles: ${pdfs.length} pages, ${bad.length} of them with faults; ` +
    `${refusals.length} refused, ${errors.length} errors`
)
rmSync(work, { recursive: true })
process.exitCode = whole && bad.length === 0 ? 0 : 1
