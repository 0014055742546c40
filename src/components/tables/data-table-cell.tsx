import type { DataTableCell, DataTableColumn } from '../../view-models/data-table.ts'
import { StatusIcon } from '../ui/status-icon.tsx'
import { useText } from '../ui/text-context.ts'
import { DataTableSpark } from './data-table-spark.tsx'

type Props = {
  column: DataTableColumn
  cell: DataTableCell | undefined
  /** Makes the label open the row; row headers only. */
  open?: { href: string | undefined; onOpen: (() => void) | undefined } | undefined
}

/** What stands in one cell: shape and word, link, note below. */
export function DataTableCellContent({ column, cell, open }: Props) {
  if (!cell) return null
  return (
    <>
      <Label column={column} cell={cell} open={open} />
      {cell.note && (
        <span className="data-table-note" lang={cell.noteLang}>
          {cell.note}
        </span>
      )}
    </>
  )
}

function Label({ column, cell, open }: Props & { cell: DataTableCell }) {
  if (cell.spark) return <DataTableSpark heights={cell.spark} label={cell.label} />
  const href = safeHref(open?.href ?? cell.href)
  const label = cell.icon ? (
    <span className="status" data-tone={cell.tone}>
      <StatusIcon status={cell.icon} />
      {cell.label}
    </span>
  ) : (
    <span
      lang={cell.lang}
      data-tone={cell.tone}
      data-strong={column.kind === 'status' || undefined}
    >
      {cell.label}
    </span>
  )
  if (href) {
    return (
      <Link href={href} isRow={open !== undefined}>
        {label}
      </Link>
    )
  }
  if (!open?.onOpen) return label
  return (
    <button type="button" className="data-table-open" data-row-opener onClick={open.onOpen}>
      {label}
    </button>
  )
}

function Link({
  href,
  isRow,
  children,
}: {
  href: string
  isRow: boolean
  children: React.ReactNode
}) {
  const { t } = useText()
  const isElsewhere = /^https?:/i.test(href)
  return (
    <a
      href={href}
      data-row-opener={isRow || undefined}
      {...(isElsewhere && { target: '_blank', rel: 'noreferrer noopener' })}
    >
      {children}
      {isElsewhere && <span className="visually-hidden"> {t('table.newTab')}</span>}
    </a>
  )
}

// Addresses come from data files: anything but the web and this site stays plain text.
function safeHref(href: string | undefined): string | undefined {
  return href && /^(https?:\/\/|#|\?|\.{0,2}\/)/i.test(href) ? href : undefined
}
