import { createInterface } from 'node:readline'
import { readArticle } from '../functions/article/read.ts'
import { FactsheetError } from '../functions/errors.ts'
import { extract } from '../functions/facts/extract.ts'

for await (const line of createInterface({ input: process.stdin })) {
  const { id, text, ...options } = JSON.parse(line)
  try {
    const { article } = await readArticle({ bytes: new TextEncoder().encode(text) }, options)
    console.log(JSON.stringify({ id, factSheet: extract(article) }))
  } catch (error) {
    if (!(error instanceof FactsheetError)) throw error
    console.log(JSON.stringify({ id, rejection: { code: error.code, message: error.message } }))
  }
}
