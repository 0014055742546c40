import { type ReactNode, useId, useRef } from 'react'
import { useText } from '../ui/text-context.ts'

type Props = {
  /** Nothing was dropped or imported yet: says in three lines what happens here. */
  isEmpty: boolean
  isDraggedOver: boolean
  onFiles: (files: File[]) => void
  onPaste: () => void
  onExample: () => void
  children?: ReactNode
}

/** Where files come in: dropped anywhere, chosen, or pasted from a spreadsheet. */
export function DropArea({ isEmpty, isDraggedOver, onFiles, onPaste, onExample, children }: Props) {
  const { t } = useText()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  return (
    <section className="drop" data-over={isDraggedOver} aria-labelledby={id}>
      <h2 id={id}>{t(isDraggedOver ? 'importPage.drop.release' : 'importPage.drop.title')}</h2>
      {isEmpty && (
        <ol className="drop-lines">
          <li>{t('importPage.drop.first')}</li>
          <li>{t('importPage.drop.second')}</li>
          <li>{t('importPage.drop.third')}</li>
        </ol>
      )}
      <div className="drop-actions">
        <button
          type="button"
          className="button button-strong"
          onClick={() => input.current?.click()}
        >
          {t('importPage.drop.choose')}
        </button>
        <button type="button" className="button" onClick={onPaste}>
          {t('importPage.drop.paste')}
        </button>
        <button type="button" className="button button-quiet" onClick={onExample}>
          {t('importPage.drop.example')}
        </button>
      </div>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('importPage.drop.choose')}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          // The same file chosen again must be heard of again.
          event.target.value = ''
        }}
      />
      {children}
    </section>
  )
}
