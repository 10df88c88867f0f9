import type { S3Event } from './events.ts'
import type { Permission } from './operations/operation.ts'
import type { Credentials } from './signature/verify.ts'
import type { ObjectStore } from './store/object-store.ts'
import type { Uploads } from './store/uploads.ts'

export interface S3EndpointOptions {
  /** Where objects live; made when missing. */
  folder: string
  /** Who may sign requests; read at each request, so callers may be added later. */
  credentials: readonly Credentials[]
  /** 0 or nothing: any free port. */
  port?: number
  /** Whether a caller may do something; everybody with credentials may do everything by default. */
  authorize?: (accessKeyId: string, permission: Permission) => boolean
  /** Hears of each change once it is on disk; the client is answered when it is done with it. */
  onEvent?: (event: S3Event) => Promise<void> | void
  /** Hears of a request that failed through a fault of the endpoint itself. */
  onInternalError?: (error: unknown) => void
  now?: () => Date
}

/** What a request is handled with. */
export interface Service extends Required<Omit<S3EndpointOptions, 'folder' | 'port'>> {
  store: ObjectStore
  uploads: Uploads
}
