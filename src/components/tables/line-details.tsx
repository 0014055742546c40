import type { WhyState } from '../../view-models/explanation.ts'
import type { ScorecardLine } from '../../view-models/scorecard-row.ts'
import { useIndicatorLink } from '../ui/indicator-link-context.ts'
import { useText } from '../ui/text-context.ts'
import { PublishedValues } from './published-values.tsx'
import { WhySection } from './why-section.tsx'

type Props = { line: ScorecardLine; why: WhyState }

/** What stands behind one line, under it and across the table. */
export function LineDetails({ line, why }: Props) {
  const { t } = useText()
  const link = useIndicatorLink()
  return (
    <tr className="details" id={`details-${line.id}`}>
      <td colSpan={8}>
        <div className="details-body">
          <div className="details-facts">
            {link && (
              <p>
                <a href={link(line.indicatorId)}>{t('scorecard.detail.page')}</a>
              </p>
            )}
            <dl>
              {line.details.map((detail) => (
                <div key={detail.id} data-detail={detail.id}>
                  <dt>{detail.label}</dt>
                  {detail.lines.map((text) => (
                    <dd key={text} lang={text === detail.quote ? 'vi' : undefined}>
                      {text}
                    </dd>
                  ))}
                </div>
              ))}
            </dl>
            {line.values.length > 0 && (
              <PublishedValues
                values={line.values}
                verdict={line.valuesVerdict}
                rule={line.valuesRule}
              />
            )}
          </div>
          <WhySection why={why} targetId={line.id} />
        </div>
      </td>
    </tr>
  )
}
