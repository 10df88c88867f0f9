import { FactsheetError } from '../functions/errors.ts'

/** A setting under "factsheet" in cdk.json that the stack can't be built with. */
export class BadSetting extends FactsheetError {
  constructor(name: string, value: unknown, allowed: string) {
    super(
      'bad-setting',
      `The setting ${JSON.stringify(name)} can't be ${JSON.stringify(value)}.`,
      `In cdk.json, under "factsheet", use ${allowed}.`
    )
  }
}

export class UnknownSetting extends FactsheetError {
  constructor(name: string, known: readonly string[]) {
    super(
      'unknown-setting',
      `There is no setting called ${JSON.stringify(name)}.`,
      `In cdk.json, under "factsheet", use any of: ${known.join(', ')}.`
    )
  }
}

export class BadSettings extends FactsheetError {
  constructor(problem: string) {
    super(
      'bad-settings',
      `The settings under "factsheet" in the CDK context can't be read: ${problem}.`,
      'Write them as one JSON object, in cdk.json or after -c: -c factsheet=\'{"stage":"development"}\'.'
    )
  }
}
