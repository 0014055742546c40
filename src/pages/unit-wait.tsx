import { LoadingScorecard } from '../components/ui/loading-scorecard.tsx'
import { useText } from '../components/ui/text-context.ts'
import { FailureNotice } from './failure-notice.tsx'

type Props = {
  /** A part of a page waits quietly. */
  isPart?: boolean
  answer: { state: 'loading' } | { state: 'failed'; error: unknown; retry: () => void }
}

/** The wait for the unit pages, or why they could not be computed. */
export function UnitWait({ answer, isPart = false }: Props) {
  const { t } = useText()
  if (answer.state === 'failed') {
    return (
      <FailureNotice error={answer.error} title={t('unitsPage.failed')} onRetry={answer.retry} />
    )
  }
  return isPart ? (
    <p role="status">{t('unitsPage.loading')}</p>
  ) : (
    <LoadingScorecard label={t('unitsPage.loading')} share={null} />
  )
}
