import { useMemo } from 'react'
import { ChartFrame } from '../components/charts/chart-frame.tsx'
import { DeadlineCalendar, DeadlineLegend } from '../components/charts/deadline-calendar.tsx'
import { AsOfField } from '../components/controls/as-of-field.tsx'
import { SourcesDeadlineList } from '../components/tables/sources-deadline-list.tsx'
import { useText } from '../components/ui/text-context.ts'
import type { Engine } from '../database/engine.ts'
import { slideSubject } from '../domain/deck.ts'
import { tableTools } from '../export/table-text.ts'
import { type DeadlineRow, listDeadlines } from '../queries/list-deadlines.ts'
import type { DocumentRow } from '../queries/list-documents.ts'
import { useChoose, useSelection } from '../state/selection-context.ts'
import { useQuery } from '../state/use-query.ts'
import { formatDateWords } from '../view-models/format.ts'
import { documentShortLabel } from '../view-models/sources.ts'
import { toDeadlineModel } from '../view-models/sources-deadlines.ts'
import { useLink } from './sources-link.ts'
import { SourcesSection, Wait } from './sources-section.tsx'

type Props = {
  engine: Engine
  documents: readonly DocumentRow[]
  /** ISO date. */
  today: string
}

/** Deadlines as a calendar and a list, seen from today or the day in the URL. */
export function SourcesDeadlines({ engine, documents, today }: Props) {
  const text = useText()
  const choose = useChoose()
  const selection = useSelection()
  const asOf = selection.asOf ?? today
  const parameters = useMemo(() => ({ asOf }), [asOf])
  const answer = useQuery(engine, listDeadlines, parameters)
  return (
    <SourcesSection section="deadlines" lead={text.t('sourcesPage.deadlines.lead')}>
      <AsOfField
        defaultNote={text.t('sourcesPage.deadlines.today')}
        resetLabel={text.t('sourcesPage.deadlines.backToToday')}
        value={asOf}
        words={formatDateWords(asOf, text)}
        isDefault={asOf === today}
        onChange={(next) => choose({ asOf: next === today ? null : next })}
      />
      <Wait answer={answer}>
        {(rows) => <Deadlines rows={rows} documents={documents} asOf={asOf} />}
      </Wait>
    </SourcesSection>
  )
}

const deadlines = slideSubject('deadlines')

type ListProps = { rows: readonly DeadlineRow[]; documents: readonly DocumentRow[]; asOf: string }

function Deadlines({ rows, documents, asOf }: ListProps) {
  const text = useText()
  const link = useLink()
  const model = useMemo(() => {
    const labels = new Map(documents.map((row) => [row.documentId, documentShortLabel(row, text)]))
    const documentHref = (documentId: string) => link('/nguon', { documentId })
    return { ...toDeadlineModel({ rows, asOf, labels, documentHref, text }), documentHref }
  }, [rows, documents, asOf, text, link])
  if (rows.length === 0) return <p>{text.t('sourcesPage.deadlines.none')}</p>
  return (
    <>
      <ChartFrame
        model={{ ...model.frame, slide: deadlines }}
        tools={tableTools}
        legend={<DeadlineLegend />}
        headingLevel={3}
      >
        <DeadlineCalendar years={model.years} />
      </ChartFrame>
      <SourcesDeadlineList months={model.months} documentHref={model.documentHref} />
    </>
  )
}
