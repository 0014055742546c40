import type { ScorecardModel } from '../../view-models/scorecard.ts'
import type { ScorecardLine } from '../../view-models/scorecard-row.ts'
import { StatusLabel } from '../ui/status-label.tsx'
import { useText } from '../ui/text-context.ts'

type Props = { model: ScorecardModel; mark: string | null }

/** The scorecard for the minutes of a meeting: A4 upright, one to three pages, no colour needed. */
export function MinutesPrint({ model, mark }: Props) {
  const { t } = useText()
  return (
    <div className="deck-print minutes" data-paper="minutes">
      {mark && <p className="minutes-mark">{mark}</p>}
      <p>{model.orgUnit}</p>
      <h1>{t('slides.minutes.title', { document: model.document })}</h1>
      <p>{t('slides.minutes.asOf', { date: model.asOf })}</p>
      <p className="minutes-verdict">
        {model.headline.verdict} {model.headline.unknown}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('scorecard.column.item')}</th>
            <th scope="col">{t('scorecard.column.indicator')}</th>
            <th scope="col">{t('scorecard.column.target')}</th>
            <th scope="col">{t('scorecard.column.actual')}</th>
            <th scope="col">{t('scorecard.column.variance')}</th>
            <th scope="col">{t('scorecard.column.status')}</th>
            <th scope="col">{t('scorecard.column.source')}</th>
          </tr>
        </thead>
        {model.groups.map((group) => (
          <tbody key={group.id}>
            <tr>
              <th colSpan={7} scope="colgroup">
                {group.title}
              </th>
            </tr>
            {group.lines.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function Line({ line }: { line: ScorecardLine }) {
  return (
    <tr data-child={line.isChild || undefined}>
      <td>{line.item}</td>
      <td>{[line.name, line.measureUnit].filter(Boolean).join(', ')}</td>
      <td>{[line.targetSign, line.target].filter(Boolean).join('\u00a0')}</td>
      <td>{[line.actual, line.actualPart].filter(Boolean).join(', ')}</td>
      <td>{line.variance}</td>
      <td>
        <StatusLabel status={line.status} />
      </td>
      <td>{line.source}</td>
    </tr>
  )
}
