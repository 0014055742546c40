import { DataTable } from '../components/tables/data-table.tsx'
import { SourcesMethod } from '../components/tables/sources-method.tsx'
import { useText } from '../components/ui/text-context.ts'
import type { Engine } from '../database/engine.ts'
import { tableTools } from '../export/table-text.ts'
import { listThresholds } from '../queries/list-thresholds.ts'
import { useQuery } from '../state/use-query.ts'
import { toMethodGroups } from '../view-models/method-text.ts'
import { toThresholdTable } from '../view-models/sources-documents.ts'
import { SourcesSection, Wait } from './sources-section.tsx'

const everything = {}

/** Every rule in words with the thresholds in force, and the thresholds themselves. */
export function SourcesMethodSection({ engine }: { engine: Engine }) {
  const text = useText()
  const answer = useQuery(engine, listThresholds, everything)
  return (
    <SourcesSection section="method" lead={text.t('sourcesPage.method.lead')}>
      <Wait answer={answer}>
        {(rows) => (
          <>
            <SourcesMethod groups={toMethodGroups(rows, text)} />
            <h3>{text.t('sourcesPage.method.thresholds')}</h3>
            <DataTable
              model={toThresholdTable(rows, text)}
              caption={text.t('sourcesPage.method.thresholds')}
              tools={tableTools}
            />
          </>
        )}
      </Wait>
    </SourcesSection>
  )
}
