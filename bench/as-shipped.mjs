import { register } from 'node:module'

// With `node --import`: TypeScript as the bundle has it. tsx would have every function carry its name, which costs time at
// each call, and no peer pays it.
register('./strip-types.mjs', import.meta.url)
