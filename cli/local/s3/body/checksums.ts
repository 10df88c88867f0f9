import { createHash } from 'node:crypto'
import { Crc32, Crc32c, Crc64Nvme } from '@aws-sdk/checksums/crc'

export const ALGORITHMS = ['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'] as const
export type Algorithm = (typeof ALGORITHMS)[number]

/** FULL_OBJECT: over the bytes of the object; COMPOSITE: over the checksums of its parts, with "-N". */
export type ChecksumType = 'FULL_OBJECT' | 'COMPOSITE'

export interface ObjectChecksum {
  algorithm: Algorithm
  /** Base64. */
  value: string
  type: ChecksumType
}

export interface RunningChecksum {
  update(bytes: Uint8Array): void
  digest(): Promise<Uint8Array>
}

export function startChecksum(algorithm: Algorithm): RunningChecksum {
  switch (algorithm) {
    case 'CRC32':
      return new Crc32()
    case 'CRC32C':
      return new Crc32c()
    case 'CRC64NVME':
      return new Crc64Nvme()
    case 'SHA1':
    case 'SHA256': {
      const hash = createHash(algorithm)
      return { update: (bytes) => void hash.update(bytes), digest: async () => hash.digest() }
    }
  }
}

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

export const checksumHeader = (algorithm: Algorithm): string => `x-amz-checksum-${algorithm.toLowerCase()}`

/** The field of an XML answer, as "ChecksumCRC32". */
export const checksumField = (algorithm: Algorithm): string => `Checksum${algorithm}`

export const algorithmOf = (name: string | undefined): Algorithm | undefined =>
  ALGORITHMS.find((algorithm) => algorithm === name?.toUpperCase())

export async function checksumOf(algorithm: Algorithm, pieces: Iterable<Uint8Array>): Promise<string> {
  const running = startChecksum(algorithm)
  for (const piece of pieces) running.update(piece)
  return base64(await running.digest())
}
