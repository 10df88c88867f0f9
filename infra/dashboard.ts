import { Duration } from 'aws-cdk-lib'
import { AlarmStatusWidget, Dashboard, GraphWidget, LogQueryWidget, Stats } from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'
import { type Alarms, refused } from './alarms.ts'
import type { BriefingFunction } from './briefing-function.ts'
import type { UploadQueue } from './upload-queue.ts'

interface DashboardProps {
  queue: UploadQueue
  briefing: BriefingFunction
  alarms: Alarms
}

/** One page that answers: is it working, is it keeping up, and what went wrong last. */
export function createDashboard(scope: Construct, { queue, briefing, alarms }: DashboardProps): Dashboard {
  const dashboard = new Dashboard(scope, 'Dashboard', { defaultInterval: Duration.days(1) })
  const fn = briefing.function
  dashboard.addWidgets(new AlarmStatusWidget({ title: 'Alarms', alarms: alarms.all, width: 24, height: 3 }))
  dashboard.addWidgets(
    new GraphWidget({
      title: 'Articles',
      width: 12,
      left: [queue.uploads.metricNumberOfMessagesSent({ label: 'uploaded' })],
      right: [
        refused(fn).with({ label: 'refused' }),
        queue.failed.metricApproximateNumberOfMessagesVisible({ label: 'failed' })
      ]
    }),
    new GraphWidget({
      title: 'Waiting',
      width: 12,
      left: [queue.uploads.metricApproximateNumberOfMessagesVisible({ label: 'articles in the queue' })],
      right: [queue.uploads.metricApproximateAgeOfOldestMessage({ label: 'age of the oldest, seconds' })]
    })
  )
  dashboard.addWidgets(
    new GraphWidget({
      title: 'Duration of a batch',
      width: 12,
      left: [
        fn.metricDuration({ statistic: Stats.percentile(50), label: 'p50' }),
        fn.metricDuration({ statistic: Stats.percentile(99), label: 'p99' })
      ]
    }),
    new GraphWidget({
      title: 'Function',
      width: 12,
      left: [fn.metricInvocations(), fn.metricErrors(), fn.metricThrottles()]
    })
  )
  dashboard.addWidgets(
    new LogQueryWidget({
      title: 'Last errors and warnings',
      width: 24,
      logGroupNames: [briefing.logGroup.logGroupName],
      queryLines: [
        'fields @timestamp, level, message',
        'filter level in ["ERROR", "WARN"]',
        'sort @timestamp desc',
        'limit 50'
      ]
    })
  )
  return dashboard
}
