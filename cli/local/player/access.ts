import { randomBytes } from 'node:crypto'
import type { Permission } from '../s3/operations/operation.ts'
import type { Credentials } from '../s3/signature/verify.ts'
import { MissingPermission } from './errors.ts'
import { ACCOUNT } from './names.ts'
import { isAllowed, type Statement } from './policy.ts'
import type { FunctionPart, MappingPart, Stack } from './stack.ts'

/** Whoever runs the stack may do everything, as far as no policy denies it. */
const EVERYTHING: Statement = { effect: 'Allow', actions: ['*'], resources: ['*'], conditions: {} }
const USER = `arn:${ACCOUNT.partition}:iam::${ACCOUNT.id}:root`

interface Caller {
  principal: string
  statements: Statement[]
}

/** Who may do what in the played account, by the template's own policies. */
export class Access {
  /** Of the user and of every role. */
  readonly credentials: Credentials[]
  private readonly callers = new Map<string, Caller>()
  private readonly byRole = new Map<string, Credentials>()

  constructor(
    private readonly stack: Stack,
    user: Credentials
  ) {
    this.credentials = [user]
    this.callers.set(user.accessKeyId, { principal: USER, statements: [EVERYTHING] })
    for (const [principal, statements] of stack.roles) {
      const credentials = newCredentials()
      this.credentials.push(credentials)
      this.byRole.set(principal, credentials)
      this.callers.set(credentials.accessKeyId, { principal, statements })
    }
  }

  /** Decides for the S3 endpoint. */
  allowsS3(accessKeyId: string, { action, resource }: Permission): boolean {
    const caller = this.callers.get(accessKeyId)
    return caller !== undefined && this.allows(caller, action, `arn:${ACCOUNT.partition}:s3:::${resource}`)
  }

  /** Whether EventBridge may put messages into a queue on behalf of a rule. */
  allowsDelivery(ruleArn: string, queueArn: string): boolean {
    const request = { action: 'sqs:SendMessage', resource: queueArn, principal: 'events.amazonaws.com' }
    return isAllowed({ ...request, context: { 'aws:SourceArn': ruleArn } }, this.stack.resourcePolicies)
  }

  credentialsOf(roleArn: string): Credentials {
    return this.byRole.get(roleArn) ?? newCredentials()
  }

  /** Throws where the role lacks what Lambda itself needs to read the queue, to log and to trace. */
  assertCanRun({ roleArn, logGroupArn, traced }: FunctionPart, { queueArn }: MappingPart): void {
    const needed: [string, string][] = [
      ['sqs:ReceiveMessage', queueArn],
      ['sqs:DeleteMessage', queueArn],
      ['sqs:GetQueueAttributes', queueArn]
    ]
    const stream = logGroupArn?.replace(/\*$/u, 'log-stream:local')
    if (stream) needed.push(['logs:CreateLogStream', stream], ['logs:PutLogEvents', stream])
    if (traced) needed.push(['xray:PutTraceSegments', '*'], ['xray:PutTelemetryRecords', '*'])
    const caller: Caller = { principal: roleArn, statements: this.stack.roles.get(roleArn) ?? [] }
    for (const [action, resource] of needed)
      if (!this.allows(caller, action, resource)) throw new MissingPermission(roleArn, action, resource)
  }

  private allows({ principal, statements }: Caller, action: string, resource: string): boolean {
    return isAllowed({ action, resource, principal }, [...statements, ...this.stack.resourcePolicies])
  }
}

const newCredentials = (): Credentials => ({
  accessKeyId: `LOCALROLE${randomBytes(6).toString('hex').toUpperCase()}`,
  secretAccessKey: randomBytes(20).toString('hex')
})
