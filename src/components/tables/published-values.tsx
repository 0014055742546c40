import type { PublishedValue } from '../../view-models/published-values.ts'
import { useText } from '../ui/text-context.ts'

type Props = {
  values: readonly PublishedValue[]
  verdict: string | null
  rule: string | null
}

/** Every published value of the row's period; the one the verdict rests on is marked. */
export function PublishedValues({ values, verdict, rule }: Props) {
  const { t } = useText()
  return (
    <section className="values">
      <h3>{t('scorecard.detail.values')}</h3>
      {verdict && <p className="values-verdict">{verdict}</p>}
      <ul>
        {values.map((value) => (
          <li key={value.id} data-headline={value.isHeadline}>
            <strong className="value">{value.value}</strong>
            <span className="values-facts">
              {[
                value.period,
                value.status,
                value.verdict,
                value.isHeadline && t('scorecard.detail.headline'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <span className="values-source">
              <ValueSource value={value} />{' '}
              {[value.publisher, value.date].filter(Boolean).join(', ')}
            </span>
            {value.note && (
              <span className="values-note" lang="vi">
                {value.note}
              </span>
            )}
          </li>
        ))}
      </ul>
      {rule && <p className="values-rule">{rule}</p>}
    </section>
  )
}

function ValueSource({ value }: { value: PublishedValue }) {
  const { t } = useText()
  if (!value.href) return <span lang="vi">{value.title}</span>
  return (
    <a href={value.href} target="_blank" rel="noreferrer noopener">
      <span lang="vi">{value.title}</span>
      <span className="visually-hidden"> {t('scorecard.detail.opensNewTab')}</span>
    </a>
  )
}
