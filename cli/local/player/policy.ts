import { UnplayableTemplate } from './errors.ts'
import { asList, isObject, type Json, type JsonObject, listAt, objectAt, textAt } from './json.ts'
import { holds } from './policy-conditions.ts'
import { matches } from './wildcard.ts'

/** One thing that somebody wants to do. */
export interface AccessRequest {
  action: string
  /** An ARN. */
  resource: string
  /** Who asks: the ARN of a role, or the name of a service. */
  principal: string
  /** Values of condition keys, as aws:SourceArn. */
  context?: Record<string, string>
}

export interface Statement {
  effect: 'Allow' | 'Deny'
  actions: string[]
  resources: string[]
  /** Undefined in the policy of a role, whose principal is the role. */
  principals?: string[]
  conditions: JsonObject
}

const FIELDS = ['Sid', 'Effect', 'Action', 'Resource', 'Principal', 'Condition']

export function readPolicy(document: Json | undefined, where: string): Statement[] {
  return asList(objectAt(document, where).Statement).map((value) =>
    readStatement(objectAt(value, where), where)
  )
}

function readStatement(value: JsonObject, where: string): Statement {
  const unknown = Object.keys(value).find((name) => !FIELDS.includes(name))
  if (unknown !== undefined) throw new UnplayableTemplate(`${where} uses ${unknown}`)
  const effect = value.Effect
  if (effect !== 'Allow' && effect !== 'Deny') throw new UnplayableTemplate(`${where} has no effect`)
  const texts = (list: Json | undefined) => asList(list).map((item) => textAt(item, where))
  return {
    effect,
    actions: texts(value.Action),
    resources: texts(value.Resource),
    ...(value.Principal !== undefined && { principals: readPrincipals(value.Principal, where) }),
    conditions: objectAt(value.Condition, where)
  }
}

function readPrincipals(value: Json, where: string): string[] {
  if (!isObject(value)) return [textAt(value, where)]
  return Object.values(value).flatMap((names) =>
    listAt(asList(names), where).map((name) => textAt(name, where))
  )
}

/**
 * IAM's rule: what a statement denies is denied; else one that allows it must be found, among those of the caller or,
 * within one account, those of the resource.
 */
export function isAllowed(request: AccessRequest, statements: readonly Statement[]): boolean {
  const matching = statements.filter((statement) => applies(statement, request))
  return matching.every(({ effect }) => effect === 'Allow') && matching.length > 0
}

function applies({ actions, resources, principals, conditions }: Statement, request: AccessRequest): boolean {
  return (
    actions.some((pattern) => matches(pattern.toLowerCase(), request.action.toLowerCase())) &&
    resources.some((pattern) => matches(pattern, request.resource)) &&
    (principals?.some((name) => name === '*' || name === request.principal) ?? true) &&
    holds(conditions, request.context ?? {})
  )
}
