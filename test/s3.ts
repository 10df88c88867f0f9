import { S3ServiceException } from '@aws-sdk/client-s3'

/** Keys that S3 takes, and that a server which makes paths or patterns of them would not. */
export const AWKWARD_KEYS = [
  'a b+c.txt',
  'ü/日本語/😀.txt',
  'a//b',
  '/leading',
  'trailing/',
  './..',
  '../../etc/passwd',
  'percent%20%2F',
  `quotes'"<>&;?#[]{}|\\^~\`!*()`,
  'line\nbreak',
  'con.txt.'
]

/** Status and code that S3 answered with: "412 PreconditionFailed"; "200" where nothing was refused. */
export async function answerTo(request: Promise<unknown>): Promise<string> {
  try {
    await request
    return '200'
  } catch (error) {
    if (error instanceof S3ServiceException) return `${error.$metadata.httpStatusCode} ${error.name}`
    throw error
  }
}
