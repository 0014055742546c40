import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import type { ChartFrameModel, ChartSource } from '../../view-models/chart-frame.ts'
import type { DataTableTools } from '../../view-models/data-table.ts'
import { DataTable } from '../tables/data-table.tsx'
import { useText } from '../ui/text-context.ts'
import { ChartTools } from './chart-tools.tsx'
import { useFontLoads } from './use-font-loads.ts'

type Props = {
  model: ChartFrameModel
  /** `tableTools` of `export/table-text.ts`. */
  tools: DataTableTools
  legend?: ReactNode
  /** `below` keeps the chart beside its figures; `instead` swaps them. */
  tablePlace?: 'below' | 'instead'
  /** Level of the title among the page's headings. */
  headingLevel?: 2 | 3 | 4
  onOpenRow?: (rowId: string) => void
  /** The drawing; give its outermost element the height. */
  children: ReactNode
}

/** Around every chart: message, title in three lines, legend, words for who cannot see it, source, its table. */
export function ChartFrame(props: Props) {
  const { model, tools, legend, tablePlace = 'below', headingLevel = 2, onOpenRow } = props
  const { t } = useText()
  const id = useId()
  const figure = useRef<HTMLElement>(null)
  const [isTableOpen, setTableOpen] = useState(false)
  const fontLoads = useFontLoads()
  const { who, what, when } = model.title
  const isChartShown = !isTableOpen || tablePlace === 'below'
  const Heading = `h${headingLevel}` as const
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isTableKey(event)) return
    event.preventDefault()
    setTableOpen(!isTableOpen)
  }
  return (
    <figure
      ref={figure}
      className="chart-frame"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onKeyDown={onKeyDown}
    >
      <figcaption>
        {model.message && <p className="chart-message">{model.message}</p>}
        <Heading className="chart-title" id={`${id}-title`}>
          <span>{who}</span> <span className="chart-what">{what}</span> <span>{when}</span>
        </Heading>
        <p className="visually-hidden" id={`${id}-text`}>
          {model.summary}
        </p>
      </figcaption>
      {isChartShown && legend && <div className="chart-legend">{legend}</div>}
      {isChartShown && (
        <div key={fontLoads} className="chart-area">
          {props.children}
        </div>
      )}
      <div className="chart-foot">
        <Sources sources={model.sources} />
        <button
          type="button"
          className="button button-quiet chart-table-toggle"
          aria-expanded={isTableOpen}
          aria-keyshortcuts="B"
          aria-controls={`${id}-table`}
          onClick={() => setTableOpen(!isTableOpen)}
        >
          {t(isTableOpen ? 'table.chart.hide' : 'table.chart.show')}
          <span className="key-hint" data-key="B" />
        </button>
      </div>
      <ChartTools
        figure={figure}
        name={fileName(tools.foldText(what))}
        slide={model.slide ?? null}
      />
      <div id={`${id}-table`} className="chart-table" hidden={!isTableOpen}>
        {isTableOpen && (
          <DataTable
            model={model.table}
            caption={[who, what, when].join(' · ')}
            tools={tools}
            {...(onOpenRow && { onOpenRow })}
          />
        )}
      </div>
    </figure>
  )
}

/** Folded words as a name any file system takes. */
function fileName(folded: string): string {
  return (
    folded
      .replace(/[^a-z0-9]+/gi, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 've-dich'
  )
}

/** B for `bảng`, as long as nothing is being typed. */
function isTableKey({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  const isTyping = target instanceof Element && target.closest('input, textarea, select') !== null
  return key.toLowerCase() === 'b' && !ctrlKey && !metaKey && !altKey && !isTyping
}

function Sources({ sources }: { sources: readonly ChartSource[] }) {
  const { t } = useText()
  if (sources.length === 0) return null
  return (
    <p className="chart-source">
      {t('table.chart.source')}{' '}
      {sources.map(({ label, href }, index) => (
        <span key={label}>
          {index > 0 && '; '}
          {href ? (
            <a href={href} target="_blank" rel="noreferrer noopener">
              {label}
              <span className="visually-hidden"> {t('table.newTab')}</span>
            </a>
          ) : (
            label
          )}
        </span>
      ))}
    </p>
  )
}
