import { useEffect, useMemo } from 'react'
import { ChoiceSelect } from '../components/controls/choice-select.tsx'
import { DataTable } from '../components/tables/data-table.tsx'
import { SourcesFacts } from '../components/tables/sources-facts.tsx'
import { useText } from '../components/ui/text-context.ts'
import type { Engine } from '../database/engine.ts'
import { tableTools } from '../export/table-text.ts'
import { listDocumentScopes } from '../queries/list-document-scopes.ts'
import type { DocumentRow } from '../queries/list-documents.ts'
import { listScorecardRows } from '../queries/list-scorecard-rows.ts'
import { useChoose, useSelection } from '../state/selection-context.ts'
import { useQuery } from '../state/use-query.ts'
import { type Paper, toPapers } from '../view-models/sources.ts'
import { toTargetTable } from '../view-models/sources-targets.ts'
import { useLink } from './sources-link.ts'
import { SourcesSection, Wait } from './sources-section.tsx'

type Props = { engine: Engine; documents: readonly DocumentRow[] }

const everything = {}

/** The documents that set targets, opened one at a time; the open one is in the URL. */
export function SourcesPapers({ engine, documents }: Props) {
  const text = useText()
  const { documentId } = useSelection()
  const scopes = useQuery(engine, listDocumentScopes, everything)
  const isUnknown = documentId !== null && !documents.some((row) => row.documentId === documentId)
  return (
    <SourcesSection section="papers" lead={text.t('sourcesPage.papers.lead')}>
      {isUnknown && (
        <p role="alert">{text.t('sourcesPage.papers.unknown', { id: documentId ?? '' })}</p>
      )}
      <Wait answer={scopes}>
        {(rows) => <PaperList engine={engine} papers={toPapers(documents, rows, text)} />}
      </Wait>
    </SourcesSection>
  )
}

function PaperList({ engine, papers }: { engine: Engine; papers: readonly Paper[] }) {
  const { t } = useText()
  const { documentId } = useSelection()
  const choose = useChoose()
  useEffect(() => {
    if (documentId)
      document.getElementById(`van-ban-${documentId}`)?.scrollIntoView({ block: 'nearest' })
  }, [documentId])
  if (papers.length === 0) return <p>{t('sourcesPage.papers.none')}</p>
  return (
    <div className="papers">
      {papers.map((paper) => {
        const isOpen = paper.documentId === documentId
        const id = `van-ban-${paper.documentId}`
        const next = isOpen ? null : paper.documentId
        return (
          <article key={paper.documentId} data-open={isOpen}>
            <h3 id={id}>
              <button
                type="button"
                aria-expanded={isOpen}
                aria-controls={`${id}-noi-dung`}
                onClick={() => choose({ documentId: next, orgUnitId: null })}
              >
                <span className="paper-label">{paper.label}</span>{' '}
                <span className="paper-title" lang="vi">
                  {paper.title}
                </span>{' '}
                <span className="paper-counts">{paper.counts}</span>
              </button>
            </h3>
            <div id={`${id}-noi-dung`} hidden={!isOpen}>
              {isOpen && <PaperDetails engine={engine} paper={paper} />}
            </div>
          </article>
        )
      })}
    </div>
  )
}

function PaperDetails({ engine, paper }: { engine: Engine; paper: Paper }) {
  const text = useText()
  const { t } = text
  const selection = useSelection()
  const choose = useChoose()
  const link = useLink()
  const unit = paper.units.find(({ value }) => value === selection.orgUnitId) ?? paper.units[0]
  const orgUnitId = unit?.value ?? ''
  const { documentId } = paper
  const parameters = useMemo(() => ({ documentId, orgUnitId, asOf: null }), [documentId, orgUnitId])
  const answer = useQuery(engine, listScorecardRows, unit ? parameters : null)
  return (
    <div className="paper-details">
      <SourcesFacts facts={paper.facts} />
      <div className="paper-tools">
        {paper.units.length > 1 && (
          <ChoiceSelect
            label={t('sourcesPage.papers.unit')}
            value={orgUnitId}
            options={paper.units}
            onChange={(value) => choose({ orgUnitId: value })}
          />
        )}
        <a href={link('/', { documentId, orgUnitId, asOf: selection.asOf })}>
          {t('sourcesPage.papers.scorecard')}
          {unit ? ` · ${unit.label}` : ''}
        </a>
      </div>
      <Wait answer={answer}>
        {(rows) => (
          <DataTable
            model={toTargetTable(rows, text, (id) =>
              link(`/chi-tieu/${encodeURIComponent(id)}`, { documentId, orgUnitId }),
            )}
            caption={t('sourcesPage.papers.caption', { paper: paper.label })}
            tools={tableTools}
          />
        )}
      </Wait>
    </div>
  )
}
