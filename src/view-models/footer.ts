import type { Text } from '../text/translate.ts'
import { formatNumber } from './format.ts'

type FooterInput = { engine: { label: string }; counts: readonly { accepted: number }[] }

/** State of the data in the footer: rows read, files, which engine computes. */
export function toFooterLines({ engine, counts }: FooterInput, { t, language }: Text): string[] {
  const whole = (value: number) => formatNumber(value, language, { decimals: 0 })
  const rows = counts.reduce((sum, { accepted }) => sum + accepted, 0)
  return [
    t('footer.data', { rows: whole(rows), files: whole(counts.length) }),
    t('footer.engine', { label: engine.label }),
  ]
}
