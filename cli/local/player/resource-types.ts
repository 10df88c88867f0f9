import { UnknownProperty, UnknownResourceType, UnplayableTemplate } from './errors.ts'
import { type JsonObject, objectAt, textAt } from './json.ts'

export interface Resource {
  id: string
  type: string
  properties: JsonObject
}

/**
 * Every type that the player knows, with every property. Those that change nothing on one machine (encryption at rest,
 * retention, alarms) are known to change nothing; anything else is refused, rather than played as if it weren't there.
 */
const KNOWN: Record<string, readonly string[]> = {
  'AWS::S3::Bucket': [
    'BucketEncryption',
    'LifecycleConfiguration',
    'LoggingConfiguration',
    'NotificationConfiguration',
    'OwnershipControls',
    'PublicAccessBlockConfiguration',
    'Tags',
    'VersioningConfiguration'
  ],
  'AWS::S3::BucketPolicy': ['Bucket', 'PolicyDocument'],
  'AWS::Events::Rule': ['Description', 'EventPattern', 'State', 'Targets'],
  'AWS::SQS::Queue': [
    'KmsMasterKeyId',
    'MessageRetentionPeriod',
    'RedrivePolicy',
    'SqsManagedSseEnabled',
    'Tags',
    'VisibilityTimeout'
  ],
  'AWS::SQS::QueuePolicy': ['PolicyDocument', 'Queues'],
  'AWS::Lambda::Function': [
    'Architectures',
    'Code',
    'Description',
    'Environment',
    'Handler',
    'Layers',
    'LoggingConfig',
    'MemorySize',
    'Role',
    'Runtime',
    'Tags',
    'Timeout',
    'TracingConfig'
  ],
  'AWS::Lambda::LayerVersion': ['CompatibleRuntimes', 'Content', 'Description'],
  'AWS::Lambda::EventSourceMapping': [
    'BatchSize',
    'Enabled',
    'EventSourceArn',
    'FunctionName',
    'FunctionResponseTypes',
    'ScalingConfig'
  ],
  'AWS::IAM::Role': ['AssumeRolePolicyDocument', 'Description', 'Policies', 'Tags'],
  'AWS::IAM::Policy': ['PolicyDocument', 'PolicyName', 'Roles']
}

/** Types that have no part in what is played, whatever their properties: they watch, tell or wait to be called. */
const WITHOUT_PART = [
  'AWS::CDK::Metadata',
  'AWS::CloudWatch::Alarm',
  'AWS::CloudWatch::Dashboard',
  'AWS::KMS::Alias',
  'AWS::KMS::Key',
  'AWS::Logs::LogGroup',
  'AWS::SNS::Subscription',
  'AWS::SNS::Topic',
  'AWS::SNS::TopicPolicy',
  'AWS::StepFunctions::StateMachine'
]

/** All resources of a template. Throws where one could not be played as it would be deployed. */
export function readResources(template: JsonObject): Resource[] {
  const resources = Object.entries(objectAt(template.Resources, 'Resources'))
  if (resources.length === 0) throw new UnplayableTemplate('it has no resources')
  return resources.map(([id, value]) => readResource(id, objectAt(value, id)))
}

function readResource(id: string, value: JsonObject): Resource {
  const type = textAt(value.Type, `${id}.Type`)
  const properties = objectAt(value.Properties, `${id}.Properties`)
  if (value.Condition !== undefined) throw new UnplayableTemplate(`${id} depends on a condition`)
  if (WITHOUT_PART.includes(type)) return { id, type, properties }
  const known = KNOWN[type]
  if (!known) throw new UnknownResourceType(id, type)
  const unknown = Object.keys(properties).find((name) => !known.includes(name))
  if (unknown !== undefined) throw new UnknownProperty(id, type, unknown)
  return { id, type, properties }
}

export const ofType = (resources: readonly Resource[], type: string): Resource[] =>
  resources.filter((resource) => resource.type === type)
