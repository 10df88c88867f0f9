import { fileURLToPath } from 'node:url'
import { readArticle } from '../functions/article/read.ts'
import { extract } from '../functions/facts/extract.ts'
import { makeBriefing } from '../functions/make-briefing.ts'
import { compose } from '../functions/page/compose.ts'
import { render } from '../functions/page/render.ts'
import { measure, type Task } from './measure.ts'
import { drawingOf, startPeer } from './peer.ts'
import { ms, type Row, table, times } from './table.ts'

const file = (name: string): string =>
  fileURLToPath(new URL(`../templates/fonts/${name}.ttf`, import.meta.url))
const FONTS = {
  serif: file('BriefingSerif-Regular'),
  'serif-italic': file('BriefingSerif-Italic'),
  'serif-semibold': file('BriefingSerif-SemiBold'),
  'serif-bold': file('BriefingSerif-Bold'),
  sans: file('Inter-Regular'),
  'sans-semibold': file('Inter-SemiBold')
}
const ALONE = 'pdfkit'
const PEERS = [ALONE, 'pdfkit-fonts-kept', 'pdfmake', 'react-pdf', 'jspdf', 'chromium']

/** The same page drawn by everybody, in turns, beside the whole way from bytes to PDF. */
export async function pages(text: string, rounds: number): Promise<string> {
  const source = { bytes: new TextEncoder().encode(text) }
  const { article, pageOptions } = await readArticle(source, {})
  const page = compose(extract(article), article, pageOptions)
  const drawing = drawingOf(page, FONTS)
  const tasks = new Map<string, Task>([
    ['whole briefing', () => makeBriefing(source)],
    ['render', () => render(page)]
  ])
  const stops: (() => void)[] = []
  for (const name of PEERS) {
    const started = await startPeer(name, drawing)
    if (!started) continue
    tasks.set(name, started.task)
    if (started.stop) stops.push(started.stop)
  }
  try {
    const found = await measure(tasks, rounds)
    const alone = found.get(ALONE)?.median ?? Number.NaN
    const rows = ['whole briefing', 'render', ...PEERS].map((name): Row => {
      const timing = found.get(name)
      if (!timing) return [name, 'not there']
      return [name, ms(timing.median), ms(timing.least), ms(timing.processor), times(timing.median / alone)]
    })
    const head: Row = ['the same page', 'median', 'least', 'processor, least', `by ${ALONE}'s`]
    return table('Page, beside its peers', head, rows)
  } finally {
    for (const stop of stops) stop()
  }
}
