import { PutObjectCommand } from '@aws-sdk/client-s3'
import { clientOf } from '../storage/server.ts'
import type { Stage } from './stage.ts'
import type { Upload } from './uploads.ts'

/** An upload that was acknowledged, with the version that it became. */
export interface Acknowledged extends Upload {
  versionId: string
}

/** All clients at once, each of them one upload after the other; a client tries again until it is told that it is done. */
export async function uploadAll(stage: Stage, plans: readonly Upload[][]): Promise<Acknowledged[]> {
  let sequence = 0
  const work = plans.map(async (plan) => {
    const client = clientOf(stage)
    const done: Acknowledged[] = []
    for (const upload of plan) {
      const { key: Key, body: Body, metadata: Metadata } = upload
      const { VersionId = '' } = await client.send(
        new PutObjectCommand({ Bucket: 'articles', Key, Body, Metadata })
      )
      done.push({ ...upload, versionId: VersionId })
      await stage.announce(Key, VersionId, (++sequence).toString(16).padStart(16, '0'))
    }
    client.destroy()
    return done
  })
  return (await Promise.all(work)).flat()
}
