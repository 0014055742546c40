import type { Issue } from '../domain/issue.ts'
import type { Text } from '../text/translate.ts'
import { type DataTableModel, toDataTableModel } from './data-table.ts'
import { formatNumber } from './format.ts'
import { groupBy } from './group-by.ts'
import { type IssueBanner, toIssueBanner } from './issue-list.ts'

/** What was found in one file. */
export type FileIssues = { file: string; title: string; banner: IssueBanner }

/** Issues by file, in the order they were found. */
export function toFileIssues(issues: readonly Issue[], text: Text): FileIssues[] {
  return [...groupBy(issues, (issue) => issue.file)].flatMap(([file, members]) => {
    const banner = toIssueBanner(members, text)
    const count = formatNumber(members.length, text.language, { decimals: 0 })
    return banner
      ? [{ file, title: text.t('sourcesPage.issues.file', { file, count }), banner }]
      : []
  })
}

type Count = { file: string; rows: number; accepted: number; rejected: number }

const columns = [
  { id: 'file', kind: 'text', isRowHeader: true },
  { id: 'rows', kind: 'number' },
  { id: 'accepted', kind: 'number' },
  { id: 'rejected', kind: 'number' },
] as const

/** Rows read, used and dropped of each file. */
export function toCountTable(counts: readonly Count[], { t, language }: Text): DataTableModel {
  const number = (value: number) => ({
    label: formatNumber(value, language, { decimals: 0 }),
    sortValue: value,
    exportValue: String(value),
  })
  return toDataTableModel({
    columns: columns.map((column) => ({
      ...column,
      header: t(`sourcesPage.issues.column.${column.id}`),
    })),
    rows: counts.map((count) => ({
      id: count.file,
      cells: {
        file: { label: count.file, sortValue: count.file },
        rows: number(count.rows),
        accepted: number(count.accepted),
        rejected: number(count.rejected),
      },
    })),
  })
}
