import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const OPTIONS =
  '--headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync'

/** Chromium, started once and kept: loads the page as HTML and prints it, tagged. */
export async function start(drawing) {
  execFileSync('chromium', ['--version'])
  const folder = mkdtempSync(join(tmpdir(), 'bench-chromium-'))
  const browser = spawn(
    'chromium',
    [...OPTIONS.split(' '), `--user-data-dir=${folder}`, '--remote-debugging-pipe', 'about:blank'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe']
    }
  )
  const send = protocol(browser.stdio[3], browser.stdio[4])
  const { targetInfos } = await send('Target.getTargets')
  const { targetId } = targetInfos.find(({ type }) => type === 'page')
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true })
  const { frameTree } = await send('Page.getFrameTree', {}, sessionId)
  const html = htmlOf(drawing)
  const task = async () => {
    await send('Page.setDocumentContent', { frameId: frameTree.frame.id, html }, sessionId)
    await send('Runtime.evaluate', { expression: 'document.fonts.ready', awaitPromise: true }, sessionId)
    const options = { generateTaggedPDF: true, preferCSSPageSize: true, printBackground: true }
    return send('Page.printToPDF', options, sessionId)
  }
  const stop = () => {
    browser.once('exit', () =>
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
    )
    browser.kill()
  }
  return { task, stop }
}

/** Messages of the DevTools protocol through a pair of pipes, each closed by a zero byte. */
function protocol(output, input) {
  const waiting = new Map()
  let rest = ''
  input.on('data', (chunk) => {
    const parts = (rest + chunk).split('\0')
    rest = parts.pop()
    for (const message of parts.map((part) => JSON.parse(part))) {
      waiting.get(message.id)?.(message)
      waiting.delete(message.id)
    }
  })
  let id = 0
  return (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      id++
      waiting.set(id, ({ error, result }) => (error ? reject(new TypeError(error.message)) : resolve(result)))
      output.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`)
    })
}

function htmlOf({ width, height, texts, fonts }) {
  const faces = Object.entries(fonts).map(
    ([face, path]) =>
      `@font-face { font-family: "${face}"; src: url(data:font/ttf;base64,${readFileSync(path).toString('base64')}) }`
  )
  const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const lines = texts.map(
    ({ text, x, y, face, size, colour }) =>
      `<p style="left:${x}pt;top:${y - size}pt;font:${size}pt '${face}';color:${colour}">${escaped(text)}</p>`
  )
  const style = `@page { size: ${width}pt ${height}pt; margin: 0 } p { position: absolute; margin: 0; white-space: pre }`
  return `<!doctype html><html lang="en"><title>Briefing</title><style>${faces.join('')}${style}</style>${lines.join('')}</html>`
}
