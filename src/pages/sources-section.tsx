import type { ReactNode } from 'react'
import { useText } from '../components/ui/text-context.ts'
import type { Answer } from '../state/use-query.ts'
import { FailureNotice } from './failure-notice.tsx'

/** The parts of the page in their order. */
export const sourceSections = ['papers', 'deadlines', 'documents', 'method', 'issues'] as const

export type SourceSection = (typeof sourceSections)[number]

/** The heading's id; links inside the page move the focus there. */
export function sectionId(section: SourceSection): string {
  return `nguon-${section}`
}

type Props = { section: SourceSection; lead?: string | null; children: ReactNode }

/** One part of the page under its heading. */
export function SourcesSection({ section, lead, children }: Props) {
  const { t } = useText()
  const id = sectionId(section)
  return (
    <section className="sources-section" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {t(`sourcesPage.section.${section}`)}
      </h2>
      {lead && <p className="sources-lead">{lead}</p>}
      {children}
    </section>
  )
}

type WaitProps<Row> = { answer: Answer<Row>; children: (rows: Row[]) => ReactNode }

/** An answer on its way, failed, or drawn; the last answer stays while the next one comes. */
export function Wait<Row>({ answer, children }: WaitProps<Row>) {
  const { t } = useText()
  if (answer.state === 'failed') {
    return (
      <FailureNotice error={answer.error} title={t('sourcesPage.failed')} onRetry={answer.retry} />
    )
  }
  const rows = answer.state === 'ready' ? answer.rows : answer.previous
  if (rows === null) return <p role="status">{t('sourcesPage.loading')}…</p>
  return <div aria-busy={answer.state === 'loading'}>{children(rows)}</div>
}
