import { parse, themeOption } from './arguments.ts'
import { UsageError } from './errors.ts'
import { forEachFile, readInput } from './files.ts'
import { type Check, checksOf } from './verify/checks.ts'
import { readBriefing } from './verify/read-briefing.ts'

const HELP = `factsheet verify FILE.pdf… [--article FILE]

Reads briefings back: holds every line of the page against the fact sheet that is attached to it, and every text of the
fact sheet against the article that is attached to it, and says what holds. Whether the article is true it can't know.

  --article FILE        the article that the briefing is said to be made from: holds it against the digest, too
  --theme FILE          the theme that they were made with, where there is one
  -h, --help            this text

Exit code: 0 when everything holds, 1 when something doesn't, 2 when the command was not understood.`

const OPTIONS = {
  article: { type: 'string' },
  theme: { type: 'string' },
  help: { type: 'boolean', short: 'h' }
} as const

export async function verify(args: string[]): Promise<number> {
  const { values, positionals } = parse(args, OPTIONS, 'verify')
  if (values.help) {
    console.log(HELP)
    return 0
  }
  if (positionals.length === 0) throw new UsageError('Name at least one PDF.', 'verify')
  themeOption(values.theme)
  const original = values.article === undefined ? null : await readInput(values.article)
  let isTrue = true
  const code = await forEachFile(positionals, async (path) => {
    const checks = checksOf(await readBriefing(await readInput(path)), original)
    isTrue &&= checks.every(({ holds }) => holds)
    return [path, ...checks.flatMap(linesOf)].join('\n')
  })
  return isTrue ? code : 1
}

const linesOf = ({ holds, says, faults }: Check): string[] => [
  `  ${holds ? 'holds' : 'FAILS'}  ${says}`,
  ...faults.map((fault) => `         ${fault}`)
]
