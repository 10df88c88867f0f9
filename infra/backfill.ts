import { ArnFormat, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { Policy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions'
import { Construct } from 'constructs'
import { acknowledge, logicalId, wildcard } from './acknowledge.ts'
import { backfillDefinition } from './backfill-definition.ts'
import type { Settings } from './settings.ts'

interface BackfillProps {
  articles: IBucket
  briefings: IBucket
  queue: IQueue
  settings: Settings
}

/** Sends a whole prefix, millions of objects if need be, through the same queue as single uploads. */
export class Backfill extends Construct {
  readonly stateMachine: StateMachine

  constructor(scope: Construct, id: string, { articles, briefings, queue, settings }: BackfillProps) {
    super(scope, id)
    const stack = Stack.of(this)
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') })
    const places = {
      articlesBucket: articles.bucketName,
      briefingsBucket: briefings.bucketName,
      queueUrl: queue.queueUrl,
      partition: stack.partition
    }
    const definition = backfillDefinition(places, settings)
    this.stateMachine = new StateMachine(this, 'StateMachine', {
      // By this name the command finds it.
      stateMachineName: `${stack.stackName}-backfill`,
      definitionBody: DefinitionBody.fromString(stack.toJsonString(definition)),
      role,
      tracingEnabled: true,
      logs: { level: LogLevel.ALL, destination: this.createLog(settings) }
    })
    this.allow(role, { articles, briefings, queue })
    acknowledge(role, {
      'IAM5[Resource::*]':
        'X-Ray and the delivery of logs know no narrower resource; CDK writes this statement.'
    })
  }

  /** Step Functions can only write to a log whose name begins like this without a policy per log. */
  private createLog({ stage, logDays }: Settings): LogGroup {
    return new LogGroup(this, 'Log', {
      logGroupName: `/aws/vendedlogs/states/${Stack.of(this).stackName}-backfill`,
      retention: logDays,
      removalPolicy: stage === 'production' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY
    })
  }

  /** A policy of its own, as it names the state machine, which already names the role. */
  private allow(role: Role, { articles, briefings, queue }: Omit<BackfillProps, 'settings'>): void {
    const executions = Stack.of(this).formatArn({
      service: 'states',
      resource: 'execution',
      resourceName: `${this.stateMachine.stateMachineName}:*`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME
    })
    const policy = new Policy(this, 'Permissions', {
      statements: [
        new PolicyStatement({
          sid: 'ListArticles',
          actions: ['s3:ListBucket'],
          resources: [articles.bucketArn]
        }),
        new PolicyStatement({
          sid: 'CompareVersions',
          actions: ['s3:GetObject'],
          resources: [articles.arnForObjects('*'), briefings.arnForObjects('briefings/*')]
        }),
        new PolicyStatement({
          sid: 'QueueArticles',
          actions: ['sqs:SendMessage'],
          resources: [queue.queueArn]
        }),
        new PolicyStatement({
          sid: 'StartBatches',
          actions: ['states:StartExecution'],
          resources: [this.stateMachine.stateMachineArn]
        }),
        new PolicyStatement({
          sid: 'FollowBatches',
          actions: ['states:DescribeExecution', 'states:StopExecution'],
          resources: [executions]
        })
      ]
    })
    policy.attachToRole(role)
    const own = `execution:<${logicalId(this.stateMachine)}.Name>:*`
    acknowledge(policy, {
      [wildcard(articles, '/*')]: 'Any key may be an article; the wildcard ends at this one bucket.',
      [wildcard(briefings, '/briefings/*')]: "A briefing's key follows from its article's.",
      [`IAM5[Resource::arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:${own}]`]:
        'The executions of this one state machine, which are named as they start.'
    })
  }
}
