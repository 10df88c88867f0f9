import type { Resource } from './resource-types.ts'

/** The account that the stack is played in. */
export const ACCOUNT = {
  id: '000000000000',
  region: 'us-east-1',
  partition: 'aws',
  stack: 'factsheet'
} as const

/** What Ref and Fn::GetAtt give for a resource. */
export interface Names {
  ref: string
  arn: string
}

/** Gives every resource the names that CloudFormation would give it in the account. */
export function nameResources(resources: readonly Resource[]): Map<string, Names> {
  const taken = new Set<string>()
  return new Map(
    resources.map((resource) => {
      const name = shortName(resource, taken)
      taken.add(`${resource.type} ${name}`)
      return [resource.id, namesOf(resource, name)]
    })
  )
}

/** "BucketsArticlesD7FF3737" is "articles" while nothing else of its type is; short enough to type. */
function shortName({ id, type }: Resource, taken: ReadonlySet<string>): string {
  const words = id.replace(/[0-9A-F]{8}$/u, '').match(/[A-Z]?[a-z0-9]+|[A-Z]+/gu) ?? [id]
  const last = (words.at(-1) ?? id).toLowerCase()
  return taken.has(`${type} ${last}`) || last.length < 3 ? words.join('-').toLowerCase() : last
}

function namesOf({ type }: Resource, name: string): Names {
  const { id, region, partition, stack } = ACCOUNT
  const arn = (service: string, resource: string) => `arn:${partition}:${service}:${region}:${id}:${resource}`
  switch (type) {
    case 'AWS::S3::Bucket':
      return { ref: name, arn: `arn:${partition}:s3:::${name}` }
    case 'AWS::SQS::Queue':
      return { ref: `https://sqs.${region}.amazonaws.com/${id}/${name}`, arn: arn('sqs', name) }
    case 'AWS::Lambda::Function':
      return { ref: `${stack}-${name}`, arn: arn('lambda', `function:${stack}-${name}`) }
    case 'AWS::Lambda::LayerVersion': {
      const version = arn('lambda', `layer:${stack}-${name}:1`)
      return { ref: version, arn: version }
    }
    case 'AWS::Events::Rule':
      return { ref: name, arn: arn('events', `rule/${name}`) }
    case 'AWS::IAM::Role':
      return { ref: `${stack}-${name}`, arn: `arn:${partition}:iam::${id}:role/${stack}-${name}` }
    case 'AWS::Logs::LogGroup':
      return { ref: `${stack}-${name}`, arn: arn('logs', `log-group:${stack}-${name}:*`) }
    default:
      return { ref: name, arn: arn('other', name) }
  }
}
