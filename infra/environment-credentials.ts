import { FactsheetError } from '../functions/errors.ts'

class NoCredentials extends FactsheetError {
  constructor() {
    super(
      'no-credentials',
      'The environment has no AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
      'Give the function a role; Lambda then sets both.'
    )
  }
}

interface Credentials {
  accessKeyId: string
  secretAccessKey: string
  sessionToken?: string
}

/**
 * Stands for @aws-sdk/credential-provider-node in the Lambda's bundle. Lambda hands the role's credentials over in the
 * environment; profiles, single sign-on, other processes and the metadata of a virtual machine are never asked there.
 */
export const defaultProvider = () => async (): Promise<Credentials> => {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) throw new NoCredentials()
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN ? { sessionToken: AWS_SESSION_TOKEN } : {})
  }
}
