import { useEffect, useMemo } from 'react'
import { SourcesContents } from '../components/tables/sources-contents.tsx'
import { useText } from '../components/ui/text-context.ts'
import type { Engine } from '../database/engine.ts'
import type { Issue } from '../domain/issue.ts'
import type { FileCount } from '../import/read-folder.ts'
import { type DocumentRow, listDocuments } from '../queries/list-documents.ts'
import { useQuery } from '../state/use-query.ts'
import { SourcesDeadlines } from './sources-deadlines.tsx'
import { SourcesDocuments } from './sources-documents.tsx'
import { SourcesIssues } from './sources-issues.tsx'
import { SourcesMethodSection } from './sources-method.tsx'
import { SourcesPapers } from './sources-papers.tsx'
import { sectionId, sourceSections, Wait } from './sources-section.tsx'
import '../styles/sources.css'

type Props = {
  engine: Engine
  issues: readonly Issue[]
  /** Sample data are loaded: the title of the document says so. */
  isSample: boolean
  /** Rows of each file, when known. */
  counts?: readonly FileCount[]
  /** ISO date the deadlines are seen from unless the URL names another; the browser's own day. */
  today?: string
}

const everything = {}

/** Nguồn & phương pháp: every document, deadline, source, formula and data fault behind the figures. */
export function SourcesPage({ engine, issues, isSample, counts, today = browserToday() }: Props) {
  const text = useText()
  const { t } = text
  const documents = useQuery(engine, listDocuments, everything)
  const sections = useMemo(
    () =>
      sourceSections.map((section) => ({
        id: sectionId(section),
        label: t(`sourcesPage.section.${section}`),
      })),
    [t],
  )
  usePageTitle(isSample)
  return (
    <div className="sources">
      <header className="sources-head">
        <h1>{t('nav.sourcesTitle')}</h1>
        <p>{t('sourcesPage.lead')}</p>
      </header>
      <SourcesContents sections={sections} />
      <div className="sources-body">
        <Wait answer={documents}>
          {(rows) => <DocumentSections engine={engine} documents={rows} today={today} />}
        </Wait>
        <SourcesMethodSection engine={engine} />
        <SourcesIssues issues={issues} counts={counts} />
      </div>
    </div>
  )
}

type SectionProps = { engine: Engine; documents: readonly DocumentRow[]; today: string }

function DocumentSections({ engine, documents, today }: SectionProps) {
  return (
    <>
      <SourcesPapers engine={engine} documents={documents} />
      <SourcesDeadlines engine={engine} documents={documents} today={today} />
      <SourcesDocuments documents={documents} />
    </>
  )
}

function usePageTitle(isSample: boolean) {
  const { t } = useText()
  useEffect(() => {
    const title = `${t('nav.sourcesTitle')} · ${t('app.name')}`
    const mark = t('sample.mark')
    document.title = isSample ? t('sample.title', { mark, title }) : title
  }, [t, isSample])
}

function browserToday(): string {
  const now = new Date()
  const part = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`
}
