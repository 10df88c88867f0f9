import { defineConfig } from 'vitest/config'

/** Tests of pure functions: they leave nothing behind, so one process loads the pipeline once for all of them. */
const PURE = ['article', 'facts', 'grounding', 'page', 'pipeline', 'text', 'time', 'training']

const files = (folders: string): string => `test/${folders}/**/*.test.ts`
const pure = files(`{${PURE.join(',')}}`)

export default defineConfig({
  test: {
    setupFiles: ['test/properties.ts'],
    testTimeout: 30_000,
    projects: [
      { extends: true, test: { name: 'pipeline', include: [pure], isolate: false } },
      { extends: true, test: { name: 'adapters', include: [files('**')], exclude: [pure] } }
    ]
  }
})
