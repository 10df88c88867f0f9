import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Stack } from 'aws-cdk-lib'
import { CfnBucket } from 'aws-cdk-lib/aws-s3'
import { CfnQueue } from 'aws-cdk-lib/aws-sqs'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createApp } from '../../infra/synthesize.ts'
import { emptyAssets } from './synthesized.ts'

describe('synthesis checks the template', () => {
  let outdir = ''
  beforeEach(() => {
    outdir = mkdtempSync(join(tmpdir(), 'factsheet-checks-'))
    // CDK prints the findings that the tests below bring about.
    vi.spyOn(console, 'error').mockImplementation(() => {})
  })
  afterEach(() => {
    vi.restoreAllMocks()
    rmSync(outdir, { recursive: true, force: true })
  })

  const app = (settings: object) => createApp(emptyAssets(outdir), { outdir, settings })

  /** What the checks say once something was added to the stack. */
  function findings(add: (stack: Stack) => void): string {
    const checked = app({})
    checked.node.children.filter(Stack.isStack).forEach(add)
    expect(() => checked.synth()).toThrow()
    return readFileSync(join(outdir, 'validation-report.json'), 'utf8')
  }

  test.each([
    {},
    { stage: 'development' },
    { kms: true, keepDays: 30, alarmEmail: 'desk@example.com', backfill: true }
  ])('which is clean with %j', (settings) => {
    app(settings).synth()
  })

  test('cdk-nag refuses a bucket without TLS', () => {
    expect(findings((stack) => new CfnBucket(stack, 'Loose'))).toContain('AwsSolutions-S10')
  })

  test('CloudFormation refuses a property out of bounds', () => {
    const found = findings((stack) => new CfnQueue(stack, 'Odd', { delaySeconds: 99_999 }))
    expect(found).toContain('DelaySeconds')
  })
})
