import { CfnOutput, Duration, Stack } from 'aws-cdk-lib'
import type { Code } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import { Alarms } from './alarms.ts'
import { Backfill } from './backfill.ts'
import { BriefingFunction } from './briefing-function.ts'
import { Buckets } from './buckets.ts'
import { createDashboard } from './dashboard.ts'
import type { Settings } from './settings.ts'
import { UploadQueue } from './upload-queue.ts'

/** What infra/bundle.ts makes. */
export interface Assets {
  code: Code
  pdfLayer: Code
}

interface FactsheetStackProps extends Assets {
  settings: Settings
}

/** articles bucket → EventBridge rule → queue → function → briefings bucket. */
export class FactsheetStack extends Stack {
  constructor(scope: Construct, id: string, { settings, code, pdfLayer }: FactsheetStackProps) {
    super(scope, id, {
      description: 'Factsheet: an uploaded article becomes a one-page briefing.',
      terminationProtection: settings.stage === 'production'
    })
    const timeout = Duration.seconds(settings.timeout)
    const buckets = new Buckets(this, 'Buckets', settings)
    const queue = new UploadQueue(this, 'Queue', { articles: buckets.articles, timeout })
    const briefing = new BriefingFunction(this, 'Briefing', {
      settings,
      buckets,
      queue,
      timeout,
      code,
      pdfLayer
    })
    const alarms = new Alarms(this, 'Alarms', {
      queue,
      function: briefing.function,
      timeout,
      email: settings.alarmEmail
    })
    const dashboard = createDashboard(this, { queue, briefing, alarms })
    this.output('ArticlesBucket', buckets.articles.bucketName, 'Upload articles here')
    this.output('BriefingsBucket', buckets.briefings.bucketName, 'Briefings, fact sheets and refusals')
    this.output('UploadQueueUrl', queue.uploads.queueUrl, 'Uploads that wait for their briefing')
    this.output('FailedQueueUrl', queue.failed.queueUrl, 'Uploads that failed for good')
    this.output('UndeliveredQueueUrl', queue.undelivered.queueUrl, 'Events that did not reach the queue')
    this.output('FunctionName', briefing.function.functionName, 'The function that makes briefings')
    this.output('LogGroupName', briefing.logGroup.logGroupName, "The function's log")
    this.output('DashboardName', dashboard.dashboardName, 'How it is doing, in CloudWatch')
    if (settings.backfill) {
      const backfill = new Backfill(this, 'Backfill', {
        articles: buckets.articles,
        briefings: buckets.briefings,
        queue: queue.uploads,
        settings
      })
      this.output('BackfillArn', backfill.stateMachine.stateMachineArn, 'Queues every object under a prefix')
    }
  }

  private output(name: string, value: string, description: string): void {
    new CfnOutput(this, name, { value, description })
  }
}
