import { type Duration, RemovalPolicy } from 'aws-cdk-lib'
import { Policy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import {
  Architecture,
  type Code,
  EventSourceMapping,
  Function as LambdaFunction,
  LayerVersion,
  LoggingFormat,
  Runtime,
  Tracing
} from 'aws-cdk-lib/aws-lambda'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { acknowledge, wildcard } from './acknowledge.ts'
import type { Buckets } from './buckets.ts'
import { lookOf } from './look.ts'
import { permissions } from './permissions.ts'
import type { Settings } from './settings.ts'
import { MAX_RECEIVE_COUNT, type UploadQueue } from './upload-queue.ts'

interface BriefingFunctionProps {
  settings: Settings
  buckets: Buckets
  queue: UploadQueue
  timeout: Duration
  code: Code
  /** The reader of PDF, loaded with the first one. */
  pdfLayer: Code
}

/** The function that makes a briefing of every upload in the queue, with a role and a log of its own. */
export class BriefingFunction extends Construct {
  readonly function: LambdaFunction
  readonly logGroup: LogGroup

  constructor(scope: Construct, id: string, props: BriefingFunctionProps) {
    super(scope, id)
    const { settings, buckets, queue } = props
    this.logGroup = new LogGroup(this, 'Log', {
      retention: settings.logDays,
      removalPolicy: settings.stage === 'production' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY
    })
    const { role, policy } = this.createRole(props)
    this.function = new LambdaFunction(this, 'Function', {
      description: 'Makes a one-page briefing and its fact sheet of every uploaded article.',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: props.code,
      handler: 'functions/index.handler',
      memorySize: settings.memory,
      timeout: props.timeout,
      role,
      logGroup: this.logGroup,
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.ACTIVE,
      environment: environment(settings, buckets),
      layers: [this.createPdfLayer(props.pdfLayer)]
    })
    const mapping = new EventSourceMapping(this, 'FromQueue', {
      target: this.function,
      eventSourceArn: queue.uploads.queueArn,
      batchSize: 10,
      reportBatchItemFailures: true,
      // Not reserved concurrency: with that, throttled batches count as failures and end in the dead-letter queue.
      maxConcurrency: settings.concurrency
    })
    // Lambda refuses the mapping while the role can't read the queue yet.
    mapping.node.addDependency(policy)
  }

  private createPdfLayer(code: Code): LayerVersion {
    return new LayerVersion(this, 'PdfLayer', {
      description: 'Reads PDF.',
      code,
      compatibleRuntimes: [Runtime.NODEJS_24_X]
    })
  }

  private createRole({ buckets, queue }: BriefingFunctionProps): { role: Role; policy: Policy } {
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    const policy = new Policy(this, 'Permissions', {
      statements: permissions({ ...buckets, queue: queue.uploads, logGroup: this.logGroup })
    })
    policy.attachToRole(role)
    acknowledge(role, { 'IAM5[Resource::*]': 'X-Ray knows no narrower resource; CDK writes this statement.' })
    acknowledge(policy, {
      [wildcard(buckets.articles, '/*')]: 'Any key may be an article; the wildcard ends at this one bucket.',
      [wildcard(buckets.briefings, '/briefings/*')]: "A briefing's key follows from its article's.",
      [wildcard(buckets.briefings, '/errors/*')]: "A refusal's key follows from its article's.",
      [wildcard(this.logGroup, ':*')]: 'Lambda names the streams of the log itself.'
    })
    return { role, policy }
  }
}

/** What functions/briefing/environment.ts reads; it falls back on defaults of its own for what is absent. */
function environment(settings: Settings, buckets: Buckets): Record<string, string> {
  const { template, theme } = lookOf(settings)
  return {
    OUTPUT_BUCKET: buckets.briefings.bucketName,
    MAX_RECEIVE_COUNT: String(MAX_RECEIVE_COUNT),
    ...(template && { TEMPLATE: template }),
    ...(theme && { THEME: theme }),
    ...(settings.pageSize && { PAGE_SIZE: settings.pageSize })
  }
}
