import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Template } from 'aws-cdk-lib/assertions'
import { Code } from 'aws-cdk-lib/aws-lambda'
import type { Assets } from '../../infra/factsheet-stack.ts'
import { createApp } from '../../infra/synthesize.ts'

/** The template of a stack with these settings, with cdk-nag and CloudFormation validation run on it; nothing is bundled. */
export function synthesized(settings: object = {}): Template {
  const outdir = mkdtempSync(join(tmpdir(), 'factsheet-template-'))
  try {
    const assembly = createApp(emptyAssets(outdir), { outdir, settings }).synth()
    return Template.fromJSON(assembly.stacks[0]?.template)
  } finally {
    rmSync(outdir, { recursive: true, force: true })
  }
}

/** Stand-ins for what infra/bundle.ts makes; a layer can't be inline. */
export function emptyAssets(folder: string): Assets {
  const layer = join(folder, 'layer')
  mkdirSync(layer, { recursive: true })
  return { code: Code.fromInline('stands for the bundle'), pdfLayer: Code.fromAsset(layer) }
}

/** Logical ids without CDK's hash: `BucketsArticlesD7FF3737` is `BucketsArticles`. */
export function plainId(logicalId: string): string {
  return logicalId.replace(/[0-9A-F]{8}$/, '')
}

/** A value of a template as one readable string: `<BucketsArticles.Arn>/*`. */
export function readable(value: unknown): string {
  if (typeof value === 'string') return value
  const [name, argument] = Object.entries(value ?? {})[0] ?? []
  if (name === 'Ref') return `<${plainId(String(argument))}>`
  if (name === 'Fn::GetAtt' && Array.isArray(argument)) return `<${plainId(argument[0])}.${argument[1]}>`
  if (name === 'Fn::Join' && Array.isArray(argument)) return argument[1].map(readable).join(argument[0])
  return JSON.stringify(value)
}

export function asArray<T>(value: T | T[]): T[] {
  return Array.isArray(value) ? value : [value]
}
