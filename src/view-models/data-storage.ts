import type { Text } from '../text/translate.ts'
import { formatBytes } from './data-file.ts'

/** Why the browser keeps nothing; the kinds of `storage/storage-error.ts`. */
type TroubleKind = 'unavailable' | 'quota' | 'blocked' | 'evicted' | 'file-lost' | 'failed'

export type StorageTrouble = { kind: TroubleKind; detail: string }

/** Whether what was dropped is kept, and what to do when it is not. */
export type StorageState = {
  isSafe: boolean
  label: string
  /** What happened and the way out; null when all is well. */
  help: string | null
  /** The browser's own words. */
  detail: string | null
}

type Input = {
  trouble: StorageTrouble | null
  room: { used: number | null; isPersistent: boolean } | null
  fileCount: number
}

/** The line about the browser's storage. */
export function toStorageState({ trouble, room, fileCount }: Input, text: Text): StorageState {
  const { t } = text
  if (trouble)
    return {
      isSafe: false,
      label: t('importPage.storage.notSaved'),
      help: t(`importPage.trouble.${trouble.kind}`),
      detail: trouble.detail,
    }
  const used = room?.used ?? null
  const parts = [
    t('importPage.storage.files', { count: fileCount }),
    used === null || fileCount === 0 ? null : formatBytes(used, text),
    room && t(room.isPersistent ? 'importPage.storage.persistent' : 'importPage.storage.evictable'),
  ]
  return { isSafe: true, label: parts.filter(Boolean).join(' · '), help: null, detail: null }
}
