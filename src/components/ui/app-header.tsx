import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useText } from './text-context.ts'

/** The pages, in the order a review asks its questions. */
export const navigation = [
  { path: '/', key: 'nav.overview' },
  { path: '/chi-tieu', key: 'nav.indicators' },
  { path: '/xu-huong', key: 'nav.trends' },
  { path: '/don-vi', key: 'nav.units' },
  { path: '/trinh-chieu', key: 'nav.slides' },
  { path: '/du-lieu', key: 'nav.data' },
  { path: '/nguon', key: 'nav.sources' },
] as const

type Props = {
  path: string
  /** Link to a page that keeps data set, language and theme. */
  hrefOf: (path: string) => string
  /** What is set once, such as the theme: folded away with the pages where the line is short. */
  settings: ReactNode
  children: ReactNode
}

/** Name, pages, and the switches for search, language and theme; on a narrow screen the pages fold into a menu. */
export function AppHeader({ path, hrefOf, settings, children }: Props) {
  const { t } = useText()
  const id = useId()
  const { isOpen, setOpen, button, onKeyDown } = useMenu(path)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the menu from anything inside.
    <header className="app-header" onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className="menu-button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <MenuIcon />
        <span className="visually-hidden">{t('nav.menu')}</span>
      </button>
      <a className="brand" href={hrefOf('/')} aria-label={t('app.home')}>
        {t('app.name')}
      </a>
      <div id={id} className="app-menu" data-open={isOpen || undefined}>
        <nav aria-label={t('nav.label')}>
          {navigation.map((page) => (
            <a
              key={page.path}
              href={hrefOf(page.path)}
              aria-current={isWithin(path, page.path) ? 'page' : undefined}
              onClick={() => setOpen(false)}
            >
              {t(page.key)}
            </a>
          ))}
        </nav>
        <div className="app-settings">{settings}</div>
      </div>
      <div className="app-switches">{children}</div>
    </header>
  )
}

/** Open or not; a new page or Escape closes it, Escape gives the focus back. */
function useMenu(path: string) {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path closes the menu.
  useEffect(() => setOpen(false), [path])
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || !isOpen) return
    setOpen(false)
    button.current?.focus()
  }
  return { isOpen, setOpen, button, onKeyDown }
}

function MenuIcon() {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path d="M2 5h16M2 10h16M2 15h16" stroke="currentColor" strokeWidth="2" />
    </svg>
  )
}

function isWithin(path: string, page: string): boolean {
  return path === page || (page !== '/' && path.startsWith(`${page}/`))
}
