import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App, Validations } from 'aws-cdk-lib'
import { Code } from 'aws-cdk-lib/aws-lambda'
import type { CloudAssembly } from 'aws-cdk-lib/cx-api'
import { AwsSolutionsChecks } from 'cdk-nag'
import { bundleFunction, bundlePdfLayer } from './bundle.ts'
import { type Assets, FactsheetStack } from './factsheet-stack.ts'
import { readSettings } from './settings.ts'

interface Synthesis {
  /** Where the assembly goes; where absent, where the CDK's command line says. */
  outdir?: string
  /** Replaces what stands under "factsheet" in cdk.json. */
  settings?: unknown
}

/** The whole of `cdk synth`: bundles the function, builds the stack, checks it, and writes the assembly. Needs no account. */
export async function synthesize({ outdir, settings }: Synthesis = {}): Promise<CloudAssembly> {
  const bundle = mkdtempSync(join(tmpdir(), 'factsheet-function-'))
  try {
    const [functionFolder, layerFolder] = [join(bundle, 'function'), join(bundle, 'pdf-layer')]
    await bundleFunction(functionFolder, readSettings(settings ?? givenSettings()).theme)
    await bundlePdfLayer(layerFolder)
    const assets = { code: Code.fromAsset(functionFolder), pdfLayer: Code.fromAsset(layerFolder) }
    return createApp(assets, { ...(outdir !== undefined && { outdir }), settings }).synth()
  } finally {
    rmSync(bundle, { recursive: true, force: true })
  }
}

/** The app with its one stack, and with the checks that run when it is synthesized. */
export function createApp(assets: Assets, { outdir, settings }: Synthesis = {}): App {
  const app = new App({ context: projectContext(), ...(outdir !== undefined && { outdir }) })
  const chosen = readSettings(settings ?? app.node.tryGetContext('factsheet'))
  new FactsheetStack(app, chosen.stage === 'production' ? 'Factsheet' : 'FactsheetDevelopment', {
    settings: chosen,
    ...assets
  })
  // CloudFormation's own property checks come in by "@aws-cdk/core:validateAgainstDefaultRules" in cdk.json.
  Validations.of(app).addPlugins(new AwsSolutionsChecks())
  return app
}

/** What the CDK's command line or cdk.json says. */
const givenSettings = (): unknown =>
  new App({ context: projectContext(), autoSynth: false }).node.tryGetContext('factsheet')

/** Only the CDK's command line reads cdk.json by itself; what it hands over goes before this. */
function projectContext(): Record<string, unknown> {
  const { context } = JSON.parse(readFileSync(new URL('../cdk.json', import.meta.url), 'utf8'))
  return context
}
