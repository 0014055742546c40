import type { Paper } from '../../view-models/sources.ts'
import { useText } from '../ui/text-context.ts'

/** What is known of one document; its address opens outside this site. */
export function SourcesFacts({ facts }: { facts: Paper['facts'] }) {
  const { t } = useText()
  return (
    <dl className="source-facts">
      {facts.map(({ id, label, value, href }) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd>
            {href ? (
              <a href={href} target="_blank" rel="noreferrer noopener">
                {value}
                <span className="visually-hidden"> {t('table.newTab')}</span>
              </a>
            ) : (
              value
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
