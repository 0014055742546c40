import type { KeptLine } from '../../view-models/data-kept.ts'
import { useText } from '../ui/text-context.ts'

type Props = {
  files: readonly KeptLine[]
  onResume: (id: string) => void
  onDownload: (id: string) => void
  onTrash: (id: string, isTrashed: boolean) => void
}

/** Files kept from earlier visits: go on with one, take it back, or put it aside; nothing is deleted. */
export function KeptList({ files, onResume, onDownload, onTrash }: Props) {
  const { t } = useText()
  return (
    <ul className="batches">
      {files.map(({ id, name, facts, isTrashed }) => {
        const button = (word: string, act: () => void) => (
          <button type="button" className="button button-quiet" onClick={act}>
            {word}
            <span className="visually-hidden"> {name}</span>
          </button>
        )
        return (
          <li key={id} data-undone={isTrashed}>
            <p className="batch-file">{name}</p>
            <p className="import-note">
              {facts}
              {isTrashed && ` · ${t('importPage.kept.aside')}`}
            </p>
            <div className="question-answers">
              {!isTrashed && button(t('importPage.kept.resume'), () => onResume(id))}
              {button(t('importPage.history.download'), () => onDownload(id))}
              {isTrashed
                ? button(t('importPage.kept.back'), () => onTrash(id, false))
                : button(t('importPage.kept.putAside'), () => onTrash(id, true))}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
