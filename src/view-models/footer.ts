import type { Text } from '../text/translate.ts'
import { formatNumber } from './format.ts'

type Kept = { isKept: boolean; failure: string | null }

type FooterInput = { engine: { label: string }; counts: readonly { accepted: number }[] }

/** State of the data in the footer: rows read, files, which engine computes, whether it all works without network. */
export function toFooterLines(
  { engine, counts }: FooterInput,
  { isKept, failure }: Kept,
  { t, language }: Text,
): string[] {
  const whole = (value: number) => formatNumber(value, language, { decimals: 0 })
  const rows = counts.reduce((sum, { accepted }) => sum + accepted, 0)
  return [
    t('footer.data', { rows: whole(rows), files: whole(counts.length) }),
    t('footer.engine', { version: buildOf(engine.label, t) }),
    ...(isKept ? [t('offline.kept')] : []),
    ...(failure ? [t('offline.notKept', { reason: failure })] : []),
  ]
}

/** `1.4.3` of `duckdb v1.4.3 eh, browser`, and which build of it runs when that is not DuckDB's own. */
function buildOf(label: string, t: Text['t']): string {
  const version = /\d+(\.\d+)+/.exec(label)?.[0] ?? label
  return label.includes('trimmed') ? t('footer.trimmed', { version }) : version
}
