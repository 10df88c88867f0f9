#!/usr/bin/env -S npx tsx
// Pages in both templates and sizes, by the PDF's own positions: one page, nothing outside or over another, filled
/**
 * The articles are the examples and a sample of those in FACTSHEET_SHARED; `test/ci/layouts.ts all` takes all of them, `test/ci/layouts.ts 24` more. No text
 * may be smaller than the template's smallest; an article with enough to say fills its page.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readArticle } from '../../functions/article/read.ts'
import { Refusal } from '../../functions/errors.ts'
import { extract } from '../../functions/facts/extract.ts'
import { PAGE_SIZES, TEMPLATES } from '../../functions/options.ts'
import { compose } from '../../functions/page/compose.ts'
import { render } from '../../functions/page/render.ts'
import { templateNamed } from '../../functions/page/template.ts'
import { faultsOf, fillOf, type Placed } from '../page/layout-faults.ts'

/** Articles of each file; `all`, or another number, is asked for on the command line. */
const PER_FILE = '6'
const LEAST_FILL = 0.85
/** An entry is never cut: where the next one is very long, a page stays less full. */
const LEAST_SHARE = 0.99
/** Words of an article that have enough to say for a page. */
const ENOUGH = 150

interface Source {
  name: string
  bytes: Uint8Array
}

function sources(perFile: string): Source[] {
  const examples = readdirSync('examples').filter((name) => name.endsWith('.txt'))
  const shared = process.env.FACTSHEET_SHARED
  const folder = shared ? join(shared, 'eval/dev') : ''
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.jsonl')) : []
  return [
    ...examples.map((name) => ({ name, bytes: readFileSync(join('examples', name)) })),
    ...files.flatMap((file) => {
      const lines = readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean)
      // Evenly spread over the file, so that it is the same articles every time.
      const step = perFile === 'all' ? 1 : Math.max(1, Math.floor(lines.length / Number(perFile)))
      return lines.flatMap((line, index) => {
        if (index % step !== 0) return []
        const { text, html } = JSON.parse(line)
        return [{ name: `${file}:${index}`, bytes: Buffer.from(html ?? text) }]
      })
    })
  ]
}

async function placed(pdf: Uint8Array): Promise<{ pages: number; texts: Placed[] }> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 })
  const document = await task.promise
  const page = await document.getPage(1)
  const { height } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const texts = items.flatMap((item): Placed[] => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [, , , size = 0, x = 0, y = 0] = item.transform.map(Number)
    return [{ text: item.str, x, y: height - y, width: item.width, size }]
  })
  const { numPages: pages } = document
  await task.destroy()
  return { pages, texts }
}

const counts = { articles: 0, refused: 0, pages: 0, faulty: 0, full: 0, filled: 0 }
const fills: number[] = []
for (const { name, bytes } of sources(process.argv[2] ?? PER_FILE)) {
  counts.articles++
  try {
    const { article } = await readArticle({ bytes, name }, {})
    const sheet = extract(article)
    for (const template of TEMPLATES) {
      for (const pageSize of PAGE_SIZES) {
        const page = compose(sheet, article, { template, pageSize })
        const { pages, texts } = await placed(await render(page))
        const look = templateNamed(template)
        const faults = [...(pages === 1 ? [] : [`${pages} pages`]), ...faultsOf(texts, page, look)]
        if (article.words >= ENOUGH) {
          const fill = fillOf(texts, page, look)
          counts.full++
          fills.push(fill)
          if (fill >= LEAST_FILL) counts.filled++
          else console.log(`${name} (${template}, ${pageSize}): filled to ${(fill * 100).toFixed(0)} %`)
        }
        counts.pages++
        if (faults.length > 0) counts.faulty++
        for (const fault of faults) console.error(`${name} (${template}, ${pageSize}): ${fault}`)
      }
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    counts.refused++
  }
}
fills.sort((a, b) => a - b)
const at = (share: number): string => `${((fills[Math.floor(fills.length * share)] ?? 0) * 100).toFixed(0)} %`
console.log(
  `${counts.articles} articles (${counts.refused} refused): ${counts.pages} pages, ${counts.faulty} with faults; ` +
    `${counts.filled} of ${counts.full} pages of ${ENOUGH} words or more are filled to 85 % or more ` +
    `(median ${at(0.5)}, 1st percentile ${at(0.01)}, least ${at(0)})`
)
process.exitCode = counts.faulty > 0 || counts.filled < counts.full * LEAST_SHARE ? 1 : 0
