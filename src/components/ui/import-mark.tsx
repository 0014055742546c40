import { useText } from './text-context.ts'

/** On every page while imports are in force: some figures here stand on this computer only. */
export function ImportMark({ href }: { href: string }) {
  const { t } = useText()
  return (
    <p className="import-mark">
      <a href={href}>{t('importMark')}</a>
    </p>
  )
}
