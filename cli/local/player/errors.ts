import { FactsheetError } from '../../../functions/errors.ts'

const REMEDY = 'Change the stack in infra/, or teach cli/local/player to play it.'

export class UnknownResourceType extends FactsheetError {
  constructor(logicalId: string, type: string) {
    super('unknown-resource-type', `The local run can't play ${logicalId}: it does not know ${type}.`, REMEDY)
  }
}

export class UnknownProperty extends FactsheetError {
  constructor(logicalId: string, type: string, property: string) {
    super(
      'unknown-property',
      `The local run can't play ${logicalId}: it does not know the property ${property} of ${type}.`,
      REMEDY
    )
  }
}

export class UnplayableTemplate extends FactsheetError {
  constructor(problem: string) {
    super('unplayable-template', `The local run can't play the template: ${problem}.`, REMEDY)
  }
}

export class MissingPermission extends FactsheetError {
  constructor(role: string, action: string, resource: string) {
    super(
      'missing-permission',
      `The role ${role} is not allowed ${action} on ${resource}.`,
      'Add the action to the policy in infra/permissions.ts.'
    )
  }
}

/** The function did not answer a batch: it threw, crashed, or ran out of time or memory. */
export class FunctionFailed extends FactsheetError {
  constructor(name: string, problem: string) {
    super('function-failed', `The function ${name} failed: ${problem}.`, 'Read its log for the reason.')
  }
}
