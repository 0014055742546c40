import { useText } from './text-context.ts'

type Props = {
  /** The same view with its header, for a page shown inside another one. */
  wholeHref: string
  lines: readonly string[]
  /** Link that opens the sample data; null while they are open. */
  sampleHref: string | null
}

/** State of the data, the sentence on the merged perimeter, the way to the sample data. */
export function AppFooter({ lines, wholeHref, sampleHref }: Props) {
  const { t } = useText()
  return (
    <footer className="app-footer">
      <p>{t('footer.perimeter')}</p>
      {lines.length > 0 && <p>{lines.join(' · ')}</p>}
      <p className="embed-only">
        <a href={wholeHref} target="_blank" rel="noreferrer noopener">
          {t('footer.whole')}
        </a>
      </p>
      {sampleHref && (
        <p className="footer-sample">
          <a href={sampleHref}>{t('sample.try')}</a>
        </p>
      )}
    </footer>
  )
}
