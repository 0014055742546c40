import type { ScorecardLine } from '../../view-models/scorecard-row.ts'
import { BulletGraph } from '../charts/bullet-graph.tsx'
import { StatusIcon } from '../ui/status-icon.tsx'
import { StatusLabel } from '../ui/status-label.tsx'
import { useText } from '../ui/text-context.ts'

type Props = { line: ScorecardLine; isOpen: boolean; onToggle: (id: number) => void }

/** One target: number, name, bullet, values, verdict, source. */
export function ScorecardLineRow({ line, isOpen, onToggle }: Props) {
  const { t } = useText()
  const warnings = line.marks.filter((mark) => mark.isWarning)
  const remarks = line.marks.filter((mark) => !mark.isWarning)
  const isMarked = warnings.length > 0 || line.itemStatus !== null
  return (
    <tr
      className="line"
      data-child={line.isChild}
      data-open={isOpen}
      data-status={line.status.id}
      data-marked={isMarked}
    >
      <td className="cell-item">{line.item}</td>
      <th className="cell-indicator" scope="row">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={`details-${line.id}`}
          onClick={() => onToggle(line.id)}
        >
          <span className="line-name">{line.name}</span>
          <span className="line-unit">
            {line.measureUnit && `\u00a0${line.measureUnit}`}
            <span className="chevron" aria-hidden="true" />
          </span>
        </button>
      </th>
      <td className="cell-bullet">
        <BulletGraph bullet={line.bullet} label={line.bulletLabel} />
      </td>
      <td className="cell-actual" data-label={t('scorecard.column.actual')}>
        <span className="value">{line.actual}</span>{' '}
        {line.actualPart && <span className="part">({line.actualPart})</span>}
      </td>
      <td className="cell-target" data-label={t('scorecard.column.target')}>
        {line.targetSign && (
          <span className="sign">
            {line.targetSign}
            {'\u00a0'}
          </span>
        )}
        {line.target}
        {line.stretch && <span className="stretch">{line.stretch}</span>}
      </td>
      <td
        className="cell-variance"
        data-label={t('scorecard.column.variance')}
        data-tone={line.varianceTone}
      >
        {line.variance}
      </td>
      <td className="cell-status">
        <StatusLabel status={line.status} />
        {warnings.map((mark) => (
          <span key={mark.id} className="mark-warning">
            <StatusIcon status="conflict" />
            {mark.label}
          </span>
        ))}
        {line.itemStatus && <span className="item-status">{line.itemStatus}</span>}
      </td>
      <td className="cell-source">
        {line.source}
        {remarks.map((mark) => (
          <span key={mark.id} className="remark">
            <span className="visually-hidden"> · </span>
            {mark.label}
          </span>
        ))}
      </td>
    </tr>
  )
}
