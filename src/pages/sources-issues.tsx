import { DataTable } from '../components/tables/data-table.tsx'
import { useText } from '../components/ui/text-context.ts'
import type { Issue } from '../domain/issue.ts'
import { tableTools } from '../export/table-text.ts'
import type { FileCount } from '../import/read-folder.ts'
import { type FileIssues, toCountTable, toFileIssues } from '../view-models/sources-issues.ts'
import { SourcesSection } from './sources-section.tsx'

type Props = { issues: readonly Issue[]; counts?: readonly FileCount[] | undefined }

/** What the check of the files found, file by file; that nothing was found is said too. */
export function SourcesIssues({ issues, counts }: Props) {
  const text = useText()
  const { t } = text
  const files = toFileIssues(issues, text)
  return (
    <SourcesSection
      section="issues"
      lead={t(files.length === 0 ? 'sourcesPage.issues.clean' : 'sourcesPage.issues.lead')}
    >
      {files.map((file) => (
        <FileIssueList key={file.file} file={file} />
      ))}
      {counts && (
        <>
          <h3>{t('sourcesPage.issues.counts')}</h3>
          <DataTable
            model={toCountTable(counts, text)}
            caption={t('sourcesPage.issues.counts')}
            tools={tableTools}
          />
        </>
      )}
    </SourcesSection>
  )
}

function FileIssueList({ file: { title, banner } }: { file: FileIssues }) {
  return (
    <section className="source-issues" data-severity={banner.severity}>
      <h3>{title}</h3>
      <ol>
        {banner.lines.map((line) => (
          <li key={line.id}>
            <strong>{line.label}</strong> <span>{line.place}</span> {line.message}
          </li>
        ))}
      </ol>
      {banner.more && <p>{banner.more}</p>}
    </section>
  )
}
