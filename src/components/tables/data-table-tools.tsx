import { useId, useState } from 'react'
import type { DataTableTools } from '../../view-models/data-table.ts'
import { useText } from '../ui/text-context.ts'
import { DataTableColumns } from './data-table-columns.tsx'
import { toExportTable } from './data-table-matrix.ts'
import { copyText, downloadCsv } from './data-table-save.ts'
import type { DataTableState } from './data-table-state.ts'

type Props = {
  table: DataTableState
  total: number
  tools: DataTableTools
  fileName: string
}

/** A filter helps from this many rows on, a column menu from this many columns. */
const filterFrom = 8
const columnsFrom = 4

/** Filter, how much is shown, column choice, copy and CSV. */
export function DataTableToolbar({ table, total, tools, fileName }: Props) {
  const { t } = useText()
  const id = useId()
  const [done, setDone] = useState<string | null>(null)
  const shown = table.rows.length
  const visible = () => ({
    columns: table.visible.map((state) => state.column),
    rows: table.rows,
    noteHeader: (header: string) => t('table.noteColumn', { header }),
  })
  const copy = async () => {
    const isCopied = await copyText(tools.toTsv(toExportTable(visible(), 'label')))
    setDone(isCopied ? t('table.copied', { rows: shown }) : t('table.copyFailed'))
  }
  const download = () => {
    downloadCsv(tools.toCsv(toExportTable(visible(), 'value')), fileName)
    setDone(t('table.downloaded', { rows: shown }))
  }
  const search = (text: string) => {
    setDone(null)
    table.setSearch(text)
  }
  const count = shown === total ? t('table.total', { total }) : t('table.shown', { shown, total })
  return (
    <div className="data-table-tools">
      {total >= filterFrom && (
        <div className="field">
          <label htmlFor={id}>{t('table.filter')}</label>
          <input
            id={id}
            type="search"
            value={table.search}
            placeholder={t('table.filterHint')}
            autoComplete="off"
            onChange={(event) => search(event.target.value)}
          />
        </div>
      )}
      <p className="data-table-count" role="status">
        {done ?? count}
      </p>
      {table.all.length >= columnsFrom && <DataTableColumns columns={table.all} />}
      <button type="button" className="button" onClick={copy}>
        {t('table.copy')}
      </button>
      <button type="button" className="button" onClick={download}>
        {t('table.download')}
      </button>
    </div>
  )
}
