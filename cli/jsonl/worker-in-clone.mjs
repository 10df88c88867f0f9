// In a clone the sources are TypeScript, which a thread of Node 20 learns to read only by this; the package ships worker.mjs.
import { register } from 'tsx/esm/api'

register()
const { default: answerLine } = await import('./worker.ts')

export default answerLine
