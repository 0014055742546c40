import { useEffect, useMemo } from 'react'
import { DataTable } from '../components/tables/data-table.tsx'
import { SourcesFacts } from '../components/tables/sources-facts.tsx'
import { useText } from '../components/ui/text-context.ts'
import { tableTools } from '../export/table-text.ts'
import type { DocumentRow } from '../queries/list-documents.ts'
import { useSelection } from '../state/selection-context.ts'
import { toFacts } from '../view-models/sources.ts'
import { documentsLead, toDocumentTable } from '../view-models/sources-documents.ts'
import { SourcesSection } from './sources-section.tsx'

type Props = { documents: readonly DocumentRow[] }

/** Every document; the one the link names, when it sets no targets, stands above the table. */
export function SourcesDocuments({ documents }: Props) {
  const text = useText()
  const { documentId } = useSelection()
  const model = useMemo(() => toDocumentTable(documents, text), [documents, text])
  const chosen = documents.find((row) => row.documentId === documentId && row.targetCount === 0)
  return (
    <SourcesSection section="documents" lead={documentsLead(documents, text)}>
      {chosen && <ChosenDocument key={chosen.documentId} document={chosen} />}
      <DataTable
        model={model}
        caption={text.t('sourcesPage.documents.caption')}
        tools={tableTools}
      />
    </SourcesSection>
  )
}

function ChosenDocument({ document: row }: { document: DocumentRow }) {
  const text = useText()
  useEffect(() => {
    document.getElementById('nguon-dang-xem')?.scrollIntoView({ block: 'center' })
  }, [])
  return (
    <article className="source-chosen" aria-labelledby="nguon-dang-xem">
      <h3 id="nguon-dang-xem">{text.t('sourcesPage.documents.chosen')}</h3>
      <SourcesFacts facts={toFacts(row, text)} />
    </article>
  )
}
