/**
 * What the function's own process runs: loads the handler and answers one event after the other, as Lambda's runtime
 * does. Plain JavaScript, as the process has nothing of the project but the function's bundle.
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [file, name] = process.env._HANDLER.split('.')
const { [name]: handler } = await import(pathToFileURL(join(process.cwd(), `${file}.mjs`)).href)

process.on('message', async ({ event, context, timeoutMs }) => {
  const deadline = Date.now() + timeoutMs
  try {
    const result = await handler(event, {
      ...context,
      callbackWaitsForEmptyEventLoop: true,
      getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now())
    })
    process.send({ result: result ?? null })
  } catch (error) {
    process.send({ error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) })
  }
})
// Whoever started this process is gone.
process.on('disconnect', () => process.exit())
process.send({ ready: true })
