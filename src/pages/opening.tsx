import { LoadingScorecard } from '../components/ui/loading-scorecard.tsx'
import { useText } from '../components/ui/text-context.ts'
import type { Text } from '../text/translate.ts'
import { formatNumber } from '../view-models/format.ts'
import type { OpenProgress } from './dashboard.ts'

type Props = { progress: OpenProgress; onCancel: () => void }

/** The wait for data and engine: what is happening, how far it is, and a way to stop. */
export function Opening({ progress, onCancel }: Props) {
  const text = useText()
  const { loaded, total } = progress
  const share = loaded !== undefined && total ? Math.min(1, loaded / total) : null
  return (
    <LoadingScorecard label={progressLabel(progress, text)} share={share} onCancel={onCancel} />
  )
}

/** What is being waited for, with the bytes while the engine is fetched. */
export function progressLabel(
  { step, loaded, total }: OpenProgress,
  { t, language }: Text,
): string {
  if (step !== 'engine' || loaded === undefined || !total) return t(`loading.${step}`)
  const megabytes = (bytes: number) =>
    formatNumber(bytes / 1e6, language, { decimals: 1, minDecimals: 1 })
  return t('loading.engineBytes', { loaded: megabytes(loaded), total: megabytes(total) })
}
