import { UnplayableTemplate } from './errors.ts'
import type { EventSourceSettings } from './event-source.ts'
import { asList, type JsonObject, listAt, numberAt, objectAt, textAt } from './json.ts'
import { type Names, nameResources } from './names.ts'
import { readPolicy, type Statement } from './policy.ts'
import { createResolver } from './resolve.ts'
import { ofType, type Resource, readResources } from './resource-types.ts'

export interface BucketPart {
  name: string
  arn: string
  versioned: boolean
  sendsEvents: boolean
}

export interface QueuePart {
  name: string
  arn: string
  visibilitySeconds: number
  redrive: { deadLetterArn: string; maxReceiveCount: number } | undefined
}

export interface RulePart {
  arn: string
  pattern: JsonObject
  enabled: boolean
  targets: { arn: string; deadLetterArn: string | undefined }[]
}

export interface FunctionPart {
  name: string
  arn: string
  /** Key of the bundle among the assets. */
  asset: string
  /** Keys of its layers among the assets. */
  layers: string[]
  handler: string
  memoryMb: number
  timeoutSeconds: number
  roleArn: string
  environment: Record<string, string>
  logGroup: string
  logGroupArn: string | undefined
  traced: boolean
}

export interface MappingPart extends EventSourceSettings {
  queueArn: string
  function: string
}

/** A stack, its intrinsic functions resolved: all that the player goes by. */
export interface Stack {
  buckets: BucketPart[]
  queues: QueuePart[]
  rules: RulePart[]
  functions: FunctionPart[]
  mappings: MappingPart[]
  /** Policies by the ARN of the role. */
  roles: Map<string, Statement[]>
  /** Policies of buckets and queues. */
  resourcePolicies: Statement[]
  /** The value of an output. Throws where there is none of that name. */
  output: (name: string) => string
}

/** Reads a synthesised template. Throws where it asks for something that the player can't do. */
export function readStack(template: JsonObject): Stack {
  const resources = readResources(template)
  const names = nameResources(resources)
  const resolve = createResolver(names)
  const parts = <T>(type: string, read: (properties: JsonObject, names: Names, id: string) => T): T[] =>
    ofType(resources, type).map((resource) => {
      const properties = objectAt(resolve(resource.properties), resource.id)
      return read(properties, named(names, resource), resource.id)
    })
  const layers = new Map(parts('AWS::Lambda::LayerVersion', readLayer))
  const policies = (type: string) =>
    parts(type, ({ PolicyDocument }, _, id) => readPolicy(PolicyDocument, id))
  return {
    buckets: parts('AWS::S3::Bucket', readBucket),
    queues: parts('AWS::SQS::Queue', readQueue),
    rules: parts('AWS::Events::Rule', readRule),
    functions: parts('AWS::Lambda::Function', (properties, own, id) =>
      readFunction(properties, own, id, { names, layers })
    ),
    mappings: parts('AWS::Lambda::EventSourceMapping', readMapping),
    roles: readRoles(parts, names, resources),
    resourcePolicies: [...policies('AWS::S3::BucketPolicy'), ...policies('AWS::SQS::QueuePolicy')].flat(),
    output: (name) =>
      textAt(resolve(objectAt(objectAt(template.Outputs, 'Outputs')[name], name).Value ?? null), name)
  }
}

function named(names: ReadonlyMap<string, Names>, { id }: Resource): Names {
  const found = names.get(id)
  if (!found) throw new UnplayableTemplate(`${id} has no name`)
  return found
}

function readBucket(properties: JsonObject, { ref, arn }: Names, id: string): BucketPart {
  const notifications = objectAt(properties.NotificationConfiguration, id)
  const unknown = Object.keys(notifications).find((name) => name !== 'EventBridgeConfiguration')
  if (unknown) throw new UnplayableTemplate(`${id} sends its events by ${unknown}`)
  const eventBridge = objectAt(notifications.EventBridgeConfiguration, id)
  return {
    name: ref,
    arn,
    versioned: objectAt(properties.VersioningConfiguration, id).Status === 'Enabled',
    sendsEvents: eventBridge.EventBridgeEnabled === true || eventBridge.EventBridgeEnabled === 'true'
  }
}

function readQueue(properties: JsonObject, { ref, arn }: Names, id: string): QueuePart {
  const redrive = objectAt(properties.RedrivePolicy, id)
  return {
    name: ref.split('/').at(-1) ?? ref,
    arn,
    visibilitySeconds: numberAt(properties.VisibilityTimeout, id, 30),
    redrive:
      properties.RedrivePolicy === undefined
        ? undefined
        : {
            deadLetterArn: textAt(redrive.deadLetterTargetArn, id),
            maxReceiveCount: numberAt(redrive.maxReceiveCount, id, Number.NaN)
          }
  }
}

function readRule(properties: JsonObject, { arn }: Names, id: string): RulePart {
  const targets = listAt(properties.Targets, id).map((value) => {
    const target = objectAt(value, id)
    const unknown = Object.keys(target).find((name) => !['Arn', 'Id', 'DeadLetterConfig'].includes(name))
    if (unknown) throw new UnplayableTemplate(`a target of ${id} uses ${unknown}`)
    const deadLetter = objectAt(target.DeadLetterConfig, id).Arn
    return {
      arn: textAt(target.Arn, id),
      deadLetterArn: deadLetter === undefined ? undefined : textAt(deadLetter, id)
    }
  })
  const enabled = properties.State !== 'DISABLED'
  return { arn, pattern: objectAt(properties.EventPattern, id), enabled, targets }
}

function readFunction(
  properties: JsonObject,
  { ref, arn }: Names,
  id: string,
  { names, layers }: { names: ReadonlyMap<string, Names>; layers: ReadonlyMap<string, string> }
): FunctionPart {
  if (!textAt(properties.Runtime, id).startsWith('nodejs'))
    throw new UnplayableTemplate(`${id} does not run on Node`)
  const variables = objectAt(objectAt(properties.Environment, id).Variables, id)
  const group = objectAt(properties.LoggingConfig, id).LogGroup
  const logGroup = group === undefined ? `/aws/lambda/${ref}` : textAt(group, id)
  return {
    name: ref,
    arn,
    asset: textAt(objectAt(properties.Code, id).S3Key, id),
    layers: listAt(properties.Layers, id).map((layer) => layerOf(layers, textAt(layer, id))),
    handler: textAt(properties.Handler, id),
    memoryMb: numberAt(properties.MemorySize, id, 128),
    timeoutSeconds: numberAt(properties.Timeout, id, 3),
    roleArn: textAt(properties.Role, id),
    environment: Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, String(value)])),
    logGroup,
    logGroupArn: [...names.values()].find((each) => each.ref === logGroup && each.arn.includes(':logs:'))
      ?.arn,
    traced: objectAt(properties.TracingConfig, id).Mode === 'Active'
  }
}

/** A layer's ARN and the key of its asset. */
const readLayer = (properties: JsonObject, { arn }: Names, id: string): [string, string] => [
  arn,
  textAt(objectAt(properties.Content, id).S3Key, id)
]

function layerOf(layers: ReadonlyMap<string, string>, arn: string): string {
  const asset = layers.get(arn)
  if (asset === undefined) throw new UnplayableTemplate(`there is no layer ${arn}`)
  return asset
}

function readMapping(properties: JsonObject, _: Names, id: string): MappingPart {
  if (properties.Enabled === false) throw new UnplayableTemplate(`${id} is not enabled`)
  return {
    queueArn: textAt(properties.EventSourceArn, id),
    function: textAt(properties.FunctionName, id),
    batchSize: numberAt(properties.BatchSize, id, 10),
    reportsItems: listAt(properties.FunctionResponseTypes, id).includes('ReportBatchItemFailures'),
    concurrency: numberAt(objectAt(properties.ScalingConfig, id).MaximumConcurrency, id, 1000)
  }
}

type ReadParts = <T>(type: string, read: (properties: JsonObject, names: Names, id: string) => T) => T[]

function readRoles(
  parts: ReadParts,
  names: ReadonlyMap<string, Names>,
  resources: readonly Resource[]
): Map<string, Statement[]> {
  const own = parts('AWS::IAM::Role', ({ Policies }, { arn }, id) => {
    const documents = listAt(Policies, id).map((policy) => objectAt(policy, id).PolicyDocument)
    return { arn, statements: documents.flatMap((document) => readPolicy(document, id)) }
  })
  const roles = new Map(own.map(({ arn, statements }) => [arn, statements]))
  const arns = new Map(
    ofType(resources, 'AWS::IAM::Role').map((role) => [named(names, role).ref, named(names, role).arn])
  )
  parts('AWS::IAM::Policy', ({ PolicyDocument, Roles }, _, id) => {
    for (const role of asList(Roles))
      roles.get(arns.get(textAt(role, id)) ?? '')?.push(...readPolicy(PolicyDocument, id))
  })
  return roles
}
