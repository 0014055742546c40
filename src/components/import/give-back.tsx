import { useId, useRef } from 'react'
import { useText } from '../ui/text-context.ts'

/** What can be taken away: the merged tables in several forms, and the whole workspace. */
export const giveBackKinds = ['csv', 'sdmx', 'xlsx', 'backup'] as const

export type GiveBackKind = (typeof giveBackKinds)[number]

type Props = {
  /** The export being made; null = none. */
  busy: GiveBackKind | 'restore' | null
  onExport: (kind: GiveBackKind) => void
  onCancel: () => void
  onRestore: (file: File) => void
}

/** Exports and backup: each button says what file it makes and what for. */
export function GiveBack({ busy, onExport, onCancel, onRestore }: Props) {
  const { t } = useText()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <ul className="give-back">
        {giveBackKinds.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              className="button"
              disabled={busy !== null}
              aria-describedby={`${id}-${kind}`}
              onClick={() => onExport(kind)}
            >
              {t(`importPage.export.${kind}`)}
            </button>
            <p id={`${id}-${kind}`} className="import-note">
              {t(`importPage.exportHelp.${kind}`)}
            </p>
          </li>
        ))}
        <li>
          <button
            type="button"
            className="button"
            disabled={busy !== null}
            aria-describedby={`${id}-restore`}
            onClick={() => input.current?.click()}
          >
            {t('importPage.export.restore')}
          </button>
          <p id={`${id}-restore`} className="import-note">
            {t('importPage.exportHelp.restore')}
          </p>
        </li>
      </ul>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('importPage.export.restore')}
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) onRestore(file)
        }}
      />
      {busy && (
        <p role="status" className="import-busy">
          {t('importPage.export.busy')} <progress aria-label={t('importPage.export.busy')} />
          <button type="button" className="button button-quiet" onClick={onCancel}>
            {t('importPage.file.cancel')}
          </button>
        </p>
      )}
    </>
  )
}
