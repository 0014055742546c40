import { useText } from './text-context.ts'

type Props = { lines: readonly string[] }

/** State of the data and the sentence on the merged perimeter. */
export function AppFooter({ lines }: Props) {
  const { t } = useText()
  return (
    <footer className="app-footer">
      <p>{t('footer.perimeter')}</p>
      {lines.length > 0 && <p>{lines.join(' · ')}</p>}
    </footer>
  )
}
