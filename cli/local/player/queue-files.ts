import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DurableFolder } from '../s3/store/files.ts'
import { readJson } from '../s3/store/load.ts'

/** What a queue keeps of a message. */
export interface StoredMessage {
  id: string
  body: string
  sentAt: number
  receives: number
  firstReceivedAt: number | null
  /** Milliseconds since 1970, from when it can be received. */
  visibleAt: number
}

/** Where a queue keeps its messages, so that a restart finds them. */
export interface MessageFiles {
  load(): Promise<StoredMessage[]>
  save(message: StoredMessage): Promise<void>
  remove(id: string): Promise<void>
}

/** One file for each message, written as durably as objects are. */
export async function openMessageFiles(folder: string): Promise<MessageFiles> {
  const files = await DurableFolder.open(join(folder, '_unfinished'))
  const pathOf = (id: string) => join(folder, `${createHash('sha256').update(id).digest('hex')}.json`)
  return {
    load: async () => {
      const names = (await readdir(folder)).filter((name) => name.endsWith('.json'))
      const messages = names.map((name) =>
        readJson<StoredMessage>(join(folder, name), ['id', 'body', 'sentAt'])
      )
      return (await Promise.all(messages)).sort((a, b) => a.sentAt - b.sentAt)
    },
    save: (message) => files.write(pathOf(message.id), JSON.stringify(message)),
    remove: (id) => files.remove(pathOf(id))
  }
}
