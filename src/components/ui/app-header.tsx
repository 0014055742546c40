import type { ReactNode } from 'react'
import { useText } from './text-context.ts'

/** The pages, in the order a review asks its questions. */
export const navigation = [
  { path: '/', key: 'nav.overview' },
  { path: '/chi-tieu', key: 'nav.indicators' },
  { path: '/xu-huong', key: 'nav.trends' },
  { path: '/don-vi', key: 'nav.units' },
  { path: '/nguon', key: 'nav.sources' },
] as const

type Props = {
  path: string
  /** Link to a page that keeps data set, language and theme. */
  hrefOf: (path: string) => string
  children: ReactNode
}

/** Name, pages, and the switches for search, language and theme. */
export function AppHeader({ path, hrefOf, children }: Props) {
  const { t } = useText()
  return (
    <header className="app-header">
      <a className="brand" href={hrefOf('/')} aria-label={t('app.home')}>
        {t('app.name')}
      </a>
      <nav aria-label={t('nav.label')}>
        {navigation.map((page) => (
          <a
            key={page.path}
            href={hrefOf(page.path)}
            aria-current={isWithin(path, page.path) ? 'page' : undefined}
          >
            {t(page.key)}
          </a>
        ))}
      </nav>
      <div className="app-switches">{children}</div>
    </header>
  )
}

function isWithin(path: string, page: string): boolean {
  return path === page || (page !== '/' && path.startsWith(`${page}/`))
}
