import { Duration } from 'aws-cdk-lib'
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  Metric,
  Stats,
  TreatMissingData
} from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Construct } from 'constructs'
import type { UploadQueue } from './upload-queue.ts'

const FIVE_MINUTES = Duration.minutes(5)

interface AlarmsProps {
  queue: UploadQueue
  function: IFunction
  timeout: Duration
  /** Who is told; null tells nobody, and the alarms only show in CloudWatch. */
  email: string | null
}

interface Watch {
  metric: IMetric
  above: number
  /** Periods of five minutes in a row. */
  periods?: number
  /** What it means and what to do, for whoever is woken by it; docs/operations.md has the rest. */
  says: string
}

/** What wakes somebody. Each alarm stands in docs/operations.md with what to do. */
export class Alarms extends Construct {
  readonly all: Alarm[]

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id)
    this.all = Object.entries(watches(props)).map(([name, watch]) => this.watch(name, watch))
    if (props.email !== null) this.tell(props.email)
  }

  private watch(name: string, { metric, above, periods = 1, says }: Watch): Alarm {
    return new Alarm(this, name, {
      metric,
      threshold: above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: says
    })
  }

  private tell(email: string): void {
    const topic = new Topic(this, 'Topic', { displayName: 'Factsheet alarms', enforceSSL: true })
    topic.addSubscription(new EmailSubscription(email))
    const action = new SnsAction(topic)
    for (const alarm of this.all) {
      alarm.addAlarmAction(action)
      alarm.addOkAction(action)
    }
  }
}

/** Articles that got a refusal instead of a briefing; the function writes the metric itself. */
export function refused(fn: IFunction): Metric {
  return new Metric({
    namespace: 'Factsheet',
    metricName: 'ArticlesRefused',
    dimensionsMap: { FunctionName: fn.functionName },
    statistic: Stats.SUM,
    period: FIVE_MINUTES
  })
}

function watches({ queue, function: fn, timeout }: AlarmsProps): Record<string, Watch> {
  const visible = { period: FIVE_MINUTES, statistic: Stats.MAXIMUM }
  const summed = { period: FIVE_MINUTES, statistic: Stats.SUM }
  return {
    // Visible messages: the count of sent ones misses what the queue itself moved there.
    ArticlesFailed: {
      metric: queue.failed.metricApproximateNumberOfMessagesVisible(visible),
      above: 0,
      says: 'Articles failed for good and wait in the dead-letter queue. Read the log, mend the cause, redrive.'
    },
    EventsUndelivered: {
      metric: queue.undelivered.metricApproximateNumberOfMessagesVisible(visible),
      above: 0,
      says: "EventBridge could not reach the queue. Check the queue's policy, then send the events again."
    },
    QueueFallsBehind: {
      metric: queue.uploads.metricApproximateAgeOfOldestMessage(visible),
      above: 900,
      periods: 3,
      says: 'The oldest upload has waited over 15 minutes. Raise "concurrency", or wait for a backfill to end.'
    },
    FunctionErrors: {
      metric: fn.metricErrors(summed),
      above: 0,
      says: 'The function crashed or ran out of time or memory. Its batch is tried again; read the log.'
    },
    FunctionThrottled: {
      metric: fn.metricThrottles(summed),
      above: 0,
      periods: 3,
      says: 'The account\'s Lambda concurrency is used up. Lower "concurrency" or have the account\'s limit raised.'
    },
    FunctionSlow: {
      metric: fn.metricDuration({ period: FIVE_MINUTES, statistic: Stats.percentile(99) }),
      above: timeout.toMilliseconds() / 2,
      periods: 3,
      says: 'One batch in a hundred takes over half of the timeout. Raise "memory" or "timeout".'
    },
    ArticlesRefused: {
      metric: refused(fn),
      above: 10,
      says: 'Over ten articles in five minutes were refused. Read why under errors/ in the briefings bucket.'
    }
  }
}
