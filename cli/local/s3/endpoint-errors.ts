import { FactsheetError } from '../../../functions/errors.ts'

export class EndpointAddressInUse extends FactsheetError {
  constructor(port: number, cause: unknown) {
    const busy = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE'
    super(
      'address-in-use',
      busy
        ? `Port ${port} on 127.0.0.1 is in use, perhaps by another local run.`
        : `Port ${port} on 127.0.0.1 can't be opened: ${cause instanceof Error ? cause.message : cause}.`,
      'Stop the other program, or choose another port with --port.',
      { cause }
    )
  }
}
