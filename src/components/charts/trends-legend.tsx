import type { TrendsLegend as Shows } from '../../view-models/trends.ts'
import { StatusIcon } from '../ui/status-icon.tsx'
import { useText } from '../ui/text-context.ts'
import { em } from './svg-length.ts'

type Props = { shows: Shows }

/** Only the marks the bars in view have. */
export function TrendsLegend({ shows }: Props) {
  const { t } = useText()
  return (
    <ul className="legend trends-legend" aria-label={t('trendsPage.legend.label')}>
      {shows.actual && <Key className="trends-actual" label={t('trendsPage.legend.actual')} />}
      {shows.open && <Key className="trends-open" label={t('trendsPage.legend.open')} />}
      {shows.bridge && <Key className="trends-bridge" label={t('trendsPage.legend.bridge')} />}
      {shows.target && <Key className="trends-target" label={t('trendsPage.legend.target')} />}
      {shows.tones && (
        <>
          <li data-tone="good">
            <StatusIcon status="exceeded" />
            {t('trendsPage.legend.good')}
          </li>
          <li data-tone="bad">
            <StatusIcon status="missed" />
            {t('trendsPage.legend.bad')}
          </li>
        </>
      )}
    </ul>
  )
}

function Key({ className, label }: { className: string; label: string }) {
  return (
    <li>
      <svg className="legend-key" aria-hidden="true" focusable="false">
        <rect
          className={className}
          data-tone="neutral"
          x={em(1)}
          y={em(5)}
          width={em(20)}
          height={em(9)}
        />
      </svg>
      {label}
    </li>
  )
}
