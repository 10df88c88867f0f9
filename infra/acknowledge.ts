import { CfnElement, Stack, Validations } from 'aws-cdk-lib'
import type { IConstruct } from 'constructs'

/** Accepts findings of cdk-nag on one construct, each with the reason why it is right here. */
export function acknowledge(construct: IConstruct, findings: Record<string, string>): void {
  for (const [rule, reason] of Object.entries(findings)) {
    Validations.of(construct).acknowledge({ id: `AwsSolutions::AwsSolutions-${rule}`, reason })
  }
}

/** How cdk-nag names the finding that a policy allows its actions on all of something's parts: `<Articles.Arn>/*`. */
export function wildcard(owner: IConstruct, rest: string): string {
  return `IAM5[Resource::<${logicalId(owner)}.Arn>${rest}]`
}

export function logicalId(owner: IConstruct): string {
  const resource = owner.node.defaultChild
  return CfnElement.isCfnElement(resource) ? Stack.of(owner).getLogicalId(resource) : owner.node.id
}
