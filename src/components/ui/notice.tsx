import type { ReactNode } from 'react'
import { useText } from './text-context.ts'

type Props = {
  title: string
  /** What happened and what to do, one paragraph each. */
  lines: readonly string[]
  /** The engine's own words; may be English. */
  detail?: string | null
  children?: ReactNode
}

/** A fault in plain words: cause, remedy, details to hand on, and what can be pressed. */
export function Notice({ title, lines, detail, children }: Props) {
  const { t } = useText()
  return (
    <section className="notice" role="alert">
      <h1>{title}</h1>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {children && <div className="notice-actions">{children}</div>}
      {detail && (
        <details>
          <summary>{t('failure.details')}</summary>
          <pre>{detail}</pre>
        </details>
      )}
    </section>
  )
}
