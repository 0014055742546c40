import type { ImportOutcome, ImportReading } from '../domain/import-reading.ts'
import type { Text } from '../text/translate.ts'
import { formatDate, formatNumber } from './format.ts'

/** Where a dropped file stands on its way. */
export type DataFileStage =
  | 'storing'
  | 'reading'
  | 'ready'
  | 'cancelled'
  | 'failed'
  | 'committed'
  | 'undone'

export type DataFileInput = {
  id: string
  name: string
  /** Bytes. */
  size: number
  /** By its bytes; null until they were read. */
  kind: ImportReading['kind'] | null
  sha256: string | null
  stage: DataFileStage
  /** The transaction that keeps the bytes has completed. */
  isStored: boolean
  outcome: ImportOutcome | null
  /** Questions wait for an answer; `ask` without any means lines that are refused. */
  isAsking: boolean
  /** The live batch that already holds these bytes. */
  batch: { number: number; committedAt: string } | null
}

export type FileTone = 'good' | 'bad' | 'warn' | 'neutral'

/** A dropped file as its line in the list. */
export type DataFileLine = {
  id: string
  name: string
  /** `12 kB · Excel (.xlsx) · SHA-256 1a2b3c4d`. */
  facts: string
  /** The whole hash, for those who compare it. */
  hash: string | null
  /** `Đã lưu tệp gốc`; null until the bytes are kept. */
  stored: string | null
  known: string | null
  state: string
  tone: FileTone
  isBusy: boolean
}

/** What is said of one dropped file: what it is, whether it is kept, whether it was imported before. */
export function toDataFileLine(file: DataFileInput, text: Text): DataFileLine {
  const { t } = text
  return {
    id: file.id,
    name: file.name,
    facts: [formatBytes(file.size, text), kindLabel(file.kind, text), hashLabel(file.sha256, text)]
      .filter(Boolean)
      .join(' · '),
    hash: file.sha256,
    stored: file.isStored ? t('importPage.file.stored') : null,
    known: file.batch && knownLabel(file.batch, text),
    state: stateLabel(file, text),
    tone: toneOf(file),
    isBusy: file.stage === 'storing' || file.stage === 'reading',
  }
}

/** `812 byte`, `12 kB`, `4,7 MB`. */
export function formatBytes(bytes: number, { language, t }: Text): string {
  if (bytes < 1000) return t('importPage.file.bytes', { count: bytes })
  const isSmall = bytes < 1e6
  const amount = formatNumber(bytes / (isSmall ? 1e3 : 1e6), language, {
    decimals: isSmall ? 0 : 1,
  })
  return `${amount}\u00a0${isSmall ? 'kB' : 'MB'}`
}

/** A moment as the reader's clock shows it: `24/11/2026 18:05`, `24 Nov 2026 18:05`. */
export function formatMoment(iso: string, { language }: Text): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  const pad = (value: number) => String(value).padStart(2, '0')
  const day = [date.getFullYear(), pad(date.getMonth() + 1), pad(date.getDate())].join('-')
  return `${formatDate(day, language)} ${pad(date.getHours())}:${pad(date.getMinutes())}`
}

function kindLabel(kind: DataFileInput['kind'], { t }: Text): string | null {
  return kind && t(`importPage.kind.${kind}`)
}

function hashLabel(sha256: string | null, { t }: Text): string | null {
  return sha256 && t('importPage.file.hash', { hash: sha256.slice(0, 8) })
}

function knownLabel({ number, committedAt }: NonNullable<DataFileInput['batch']>, text: Text) {
  return text.t('importPage.file.known', { number, at: formatMoment(committedAt, text) })
}

function stateLabel({ stage, outcome, isAsking }: DataFileInput, { t }: Text): string {
  if (stage !== 'ready' || outcome === null) return t(`importPage.stage.${stage}`)
  if (outcome === 'ask' && !isAsking) return t('importPage.stage.faulty')
  return t(`importPage.outcome.${outcome}`)
}

function toneOf({ stage, outcome }: DataFileInput): FileTone {
  if (stage === 'failed') return 'bad'
  if (stage === 'committed') return 'good'
  if (stage !== 'ready' || outcome === null) return 'neutral'
  return ({ accept: 'good', 'accept-warn': 'warn', ask: 'warn', reject: 'bad' } as const)[outcome]
}
