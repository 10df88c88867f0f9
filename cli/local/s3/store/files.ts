import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Files that are there whole or not at all, and still there after the power fails. */
export class DurableFolder {
  private constructor(private readonly temporary: string) {}

  /** `temporary` must lie on the same file system as everything that is written; what a crash left there goes. */
  static async open(temporary: string): Promise<DurableFolder> {
    await rm(temporary, { recursive: true, force: true })
    await mkdir(temporary, { recursive: true })
    return new DurableFolder(temporary)
  }

  /** Lets `fill` write into a file that has no name yet; nothing is left of it when that fails. */
  async stage<T>(fill: (file: FileHandle) => Promise<T>): Promise<{ path: string; result: T }> {
    const path = join(this.temporary, randomUUID())
    const file = await open(path, 'wx')
    try {
      const result = await fill(file)
      await file.sync()
      return { path, result }
    } catch (error) {
      await rm(path, { force: true })
      throw error
    } finally {
      await file.close()
    }
  }

  /** Gives a staged file its name, which is the moment from which it is there. */
  async publish(staged: string, path: string): Promise<void> {
    await makeFolder(dirname(path))
    await rename(staged, path)
    await syncFolder(dirname(path))
  }

  async write(path: string, content: string): Promise<void> {
    const { path: staged } = await this.stage((file) => file.writeFile(content))
    await this.publish(staged, path)
  }

  async remove(path: string): Promise<void> {
    await rm(path, { recursive: true, force: true })
    await syncFolder(dirname(path))
  }
}

/** A new folder is itself an entry of the one above, which must reach the disk too. */
async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true })
  if (first !== undefined) await syncFolder(dirname(first))
}

async function syncFolder(path: string): Promise<void> {
  // Windows can't open a folder; its file system keeps the order of names by itself.
  if (process.platform === 'win32') return
  const folder = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  try {
    await folder?.sync()
  } finally {
    await folder?.close()
  }
}
