import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { TextContext } from '../../src/components/ui/text-context.ts'
import { TrendsView } from '../../src/pages/trends-view.tsx'
import type { YearChangeRow } from '../../src/queries/list-year-changes.ts'
import { createTranslator, type Language } from '../../src/text/translate.ts'
import { toTrendsModel } from '../../src/view-models/trends.ts'
import { trendsRows } from '../fixtures/trends-rows.ts'

function render(language: Language, rows: YearChangeRow[] = trendsRows): string {
  const text = createTranslator(language)
  const hrefOf = (id: string) => `#/chi-tieu/${id}`
  const model = toTrendsModel({
    rows,
    series: [],
    documents: [],
    orgUnitId: null,
    domain: null,
    hrefOf,
    text,
  })
  return renderToString(
    <TextContext value={text}>
      <TrendsView model={model} shown={{ period: null, basis: 'period' }} />
    </TextContext>,
  )
}

describe(TrendsView, () => {
  test('renders without a browser: one heading, one section and table a perimeter', () => {
    const html = render('vi')
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html.match(/class="trends-section"/g)).toHaveLength(3)
    expect(html.match(/<table/g)).toHaveLength(3)
  })

  test('hatches and labels the computed bridge', () => {
    const html = render('vi')
    expect(html).toContain('class="trends-bridge"')
    expect(html).toContain('so với tổng hai địa phương cũ, số tính')
  })

  test('never colours without a word', () => {
    const html = render('en')
    expect(html.match(/class="trends-(?:actual|open)" data-tone="(?:good|bad)"/g)).toHaveLength(3)
    expect(html.match(/class="trends-word"/g)).toHaveLength(3)
  })

  test('says when a period has no figures', () => {
    expect(render('vi', [])).toContain('Không có số liệu cho kỳ này.')
  })
})
