import { mkdir, rename, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { assertGrounded } from '../functions/grounding/assert-grounded.ts'
import { makeBriefing } from '../functions/make-briefing.ts'
import { ARTICLE_HELP, ARTICLE_OPTIONS, briefingOptions, parse, themeOption } from './arguments.ts'
import { NameTaken, UnwritableFile, UsageError } from './errors.ts'
import { forEachFile, readInput } from './files.ts'

const HELP = `factsheet make FILE… [-o DIR] [options]

Makes a one-page PDF briefing of each article, and the fact sheet behind it as JSON:
news.txt becomes news.txt.pdf and news.txt.json.

  -o, --output DIR      where to write; the article's own folder if not given
  --page-size SIZE      a4 (default) or letter
  --template NAME       briefing (default) or large-print
  --theme FILE          a look of your own: colours, logo, fonts, labels, sections (docs/page.md)
${ARTICLE_HELP}

Exit code: 0 when every file was made, 1 when one was not, 2 when the command was not understood.`

const OPTIONS = {
  ...ARTICLE_OPTIONS,
  output: { type: 'string', short: 'o' },
  template: { type: 'string' },
  theme: { type: 'string' },
  'page-size': { type: 'string' }
} as const

export async function make(args: string[]): Promise<number> {
  const { values, positionals } = parse(args, OPTIONS, 'make')
  if (values.help) {
    console.log(HELP)
    return 0
  }
  if (positionals.length === 0) throw new UsageError('Name at least one file.', 'make')
  const theme = themeOption(values.theme)
  const options = briefingOptions(values)
  const written = new Set<string>()
  return forEachFile(positionals, async (path) => {
    const target = join(values.output ?? dirname(path), basename(path))
    if (written.has(target)) throw new NameTaken(path, `${target}.pdf`)
    written.add(target)
    const { sheet, pdf, evidence } = await makeBriefing(
      { bytes: await readInput(path), name: basename(path) },
      options,
      theme
    )
    if (values.check) assertGrounded(sheet, evidence)
    await writeWhole(`${target}.json`, `${JSON.stringify(sheet, null, 2)}\n`)
    await writeWhole(`${target}.pdf`, pdf)
    return `${target}.pdf`
  })
}

/** Under another name first, so that nobody finds half a file. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(`${path}.part`, content)
    await rename(`${path}.part`, path)
  } catch (cause) {
    throw new UnwritableFile(path, cause)
  }
}
