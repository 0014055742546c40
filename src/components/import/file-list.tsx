import type { DataFileLine } from '../../view-models/data-file.ts'
import { useText } from '../ui/text-context.ts'

type Props = {
  files: readonly DataFileLine[]
  active: string | null
  onOpen: (id: string) => void
  onCancel: (id: string) => void
  onRemove: (id: string) => void
}

/** The files dropped in this visit: what each is, whether it is kept, how far it came. */
export function FileList({ files, active, onOpen, onCancel, onRemove }: Props) {
  const { t } = useText()
  return (
    <ul className="import-files" aria-label={t('importPage.file.list')}>
      {files.map((file) => (
        <li key={file.id} data-active={file.id === active}>
          <button
            type="button"
            className="import-file-name"
            aria-pressed={file.id === active}
            onClick={() => onOpen(file.id)}
          >
            {file.name}
          </button>
          <p className="import-file-facts">
            <span title={file.hash ?? undefined}>{file.facts}</span>
            {file.stored && <span className="import-file-stored">{file.stored}</span>}
            {file.known && <strong className="import-file-known">{file.known}</strong>}
          </p>
          <p className="import-file-state" data-tone={file.tone} role="status">
            {file.state}
            {file.isBusy && <progress aria-label={file.state} />}
          </p>
          {file.isBusy ? (
            <button
              type="button"
              className="button button-quiet"
              onClick={() => onCancel(file.id)}
              aria-label={t('importPage.file.cancelOf', { name: file.name })}
            >
              {t('importPage.file.cancel')}
            </button>
          ) : (
            <button
              type="button"
              className="button button-quiet"
              onClick={() => onRemove(file.id)}
              aria-label={t('importPage.file.removeOf', { name: file.name })}
            >
              {t('importPage.file.remove')}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
