import type { PaletteEntry, PaletteGroup } from '../../view-models/palette.ts'
import { useText } from './text-context.ts'

type Props = {
  id: string
  groups: readonly PaletteGroup[]
  active: string | null
  onChoose: (entry: PaletteEntry) => void
}

/** The results under their kinds; the input keeps the focus and names the active one. */
export function PaletteList({ id, groups, active, onChoose }: Props) {
  const { t } = useText()
  return (
    <div
      id={`${id}-list`}
      role="listbox"
      className="palette-list"
      aria-label={t('palette.title')}
      tabIndex={-1}
      onPointerDown={(event) => event.preventDefault()}
    >
      {groups.map(({ kind, entries }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand inside a listbox.
        <div key={kind} role="group" aria-label={t(`palette.kind.${kind}`)}>
          <p className="palette-kind" aria-hidden="true">
            {t(`palette.kind.${kind}`)}
          </p>
          {entries.map((entry) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and names the active option.
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's.
            <div
              key={entry.id}
              id={`${id}-${entry.id}`}
              role="option"
              aria-selected={entry.id === active}
              onClick={() => onChoose(entry)}
            >
              <span>{entry.label}</span>
              <span className="palette-note">{entry.note}</span>
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}
