import { FactsheetError } from '../functions/errors.ts'

/** The command line can't be understood; ends with exit code 2. */
export class UsageError extends FactsheetError {
  constructor(problem: string, command?: string) {
    super('usage', problem, `Try: factsheet ${command ? `${command} ` : ''}--help`)
  }
}

export class UnreadableFile extends FactsheetError {
  constructor(path: string, cause: unknown) {
    super(
      'unreadable-file',
      `The file ${path} can't be read: ${reason(cause)}.`,
      codeOf(cause) === 'EISDIR' ? `Name the files in it: ${path}/*` : 'Check the name and your rights.',
      { cause }
    )
  }
}

export class UnwritableFile extends FactsheetError {
  constructor(path: string, cause: unknown) {
    super(
      'unwritable-file',
      `The file ${path} can't be written: ${reason(cause)}.`,
      'Choose another folder with -o.',
      { cause }
    )
  }
}

/** Two articles of one file name, from two folders, would be written over each other. */
export class NameTaken extends FactsheetError {
  constructor(path: string, target: string) {
    super(
      'name-taken',
      `The article ${path} has the file name of another: ${target} is already written.`,
      'Make it in a run of its own, with another folder after -o.'
    )
  }
}

export class NotABriefing extends FactsheetError {
  constructor(cause: unknown) {
    super('not-a-briefing', 'The file is no PDF, or a damaged one.', 'Name a PDF that factsheet made.', {
      cause
    })
  }
}

export class BadLine extends FactsheetError {
  constructor(line: number, problem: string) {
    super(
      'bad-line',
      `Line ${line.toLocaleString('en')} is not an article: ${problem}.`,
      'Each line is JSON: { "id", "text", "title"?, "published"?, "url"? }.'
    )
  }
}

export class NoBackfill extends FactsheetError {
  constructor(stack: string) {
    super(
      'no-backfill',
      `The stack ${JSON.stringify(stack)} has no backfill in this account and region.`,
      'Set "backfill": true in cdk.json and deploy, or name another stack with --stack.'
    )
  }
}

export class BackfillFailed extends FactsheetError {
  constructor(cause: unknown) {
    super(
      'backfill-failed',
      `The backfill could not be started: ${cause instanceof Error ? cause.message : cause}.`,
      'Check credentials and region; "aws sts get-caller-identity" must work.',
      { cause }
    )
  }
}

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EEXIST: 'a file of that name is in the way',
  ENOTDIR: 'a part of its path is not a folder',
  EACCES: 'permission was denied',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk can only be read'
}

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : ''

/** Stands inside a sentence of ours, which has its own full stop. */
function reason(cause: unknown): string {
  const told = cause instanceof Error ? cause.message : String(cause)
  return REASONS[codeOf(cause)] ?? told.replace(/\.$/u, '')
}
