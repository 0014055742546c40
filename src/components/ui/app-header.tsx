import type { ReactNode } from 'react'
import { useText } from './text-context.ts'

type Props = {
  path: string
  /** Link to the overview that keeps language and theme. */
  home: string
  children: ReactNode
}

/** Name, pages, and the switches for language and theme. */
export function AppHeader({ path, home, children }: Props) {
  const { t } = useText()
  return (
    <header className="app-header">
      <a className="brand" href={home} aria-label={t('app.home')}>
        {t('app.name')}
      </a>
      <nav aria-label={t('nav.label')}>
        <a href={home} aria-current={path === '/' ? 'page' : undefined}>
          {t('nav.overview')}
        </a>
      </nav>
      <div className="app-switches">{children}</div>
    </header>
  )
}
