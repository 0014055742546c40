/** Why the browser keeps nothing; closed, so that every kind has a text for the person. */
export const storageErrorKinds = [
  /** No IndexedDB: private mode of some browsers, or switched off by policy. */
  'unavailable',
  /** No room left, or the browser refuses more. */
  'quota',
  /** Another tab holds an older version open. */
  'blocked',
  /** The browser threw the stored files away. */
  'evicted',
  /** The bytes of one file are gone, or no longer match their hash. */
  'file-lost',
  'failed',
] as const

export type StorageErrorKind = (typeof storageErrorKinds)[number]

/** The browser could not keep or give back something. The work goes on in memory; an export is the way out. */
export class StorageError extends Error {
  readonly kind: StorageErrorKind
  /** The browser's own words, for the details line; may be English. */
  readonly detail: string

  constructor(kind: StorageErrorKind, detail: string, cause?: unknown) {
    super(`${kind}: ${detail}`, { cause })
    this.name = 'StorageError'
    this.kind = kind
    this.detail = detail
  }
}

/** Names what IndexedDB threw. */
export function toStorageError(thrown: unknown): StorageError {
  if (thrown instanceof StorageError) return thrown
  const name = thrown instanceof Error || thrown instanceof DOMException ? thrown.name : ''
  const detail = thrown instanceof Error ? `${name}: ${thrown.message}` : String(thrown)
  return new StorageError(kindOf(name), detail, thrown)
}

function kindOf(name: string): StorageErrorKind {
  if (name === 'QuotaExceededError') return 'quota'
  if (name === 'SecurityError' || name === 'InvalidStateError' || name === 'UnknownError')
    return 'unavailable'
  return 'failed'
}
