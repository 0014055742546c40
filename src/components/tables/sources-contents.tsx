import { useText } from '../ui/text-context.ts'

type Props = { sections: readonly { id: string; label: string }[] }

/** The table of contents. The hash is the selection, so the headings are reached by moving the focus. */
export function SourcesContents({ sections }: Props) {
  const { t } = useText()
  return (
    <nav className="sources-contents" aria-label={t('sourcesPage.contents')}>
      <ul>
        {sections.map(({ id, label }) => (
          <li key={id}>
            <button type="button" onClick={() => goTo(id)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function goTo(id: string) {
  const heading = document.getElementById(id)
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}
