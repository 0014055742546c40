import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { TextContext } from '../../src/components/ui/text-context.ts'
import { ScorecardView } from '../../src/pages/scorecard-view.tsx'
import { createTranslator, type Language } from '../../src/text/translate.ts'
import { toScorecardModel } from '../../src/view-models/scorecard.ts'
import { rows2025, scope2025, values2025 } from '../fixtures/scorecard-rows.ts'

function render(language: Language, status: string | null = null): string {
  const text = createTranslator(language)
  const filter = { domain: null, status, search: '' }
  const model = toScorecardModel({
    rows: rows2025,
    publishedValues: values2025,
    scope: scope2025,
    asOf: '2025-12-31',
    filter,
    text,
  })
  return renderToString(
    <TextContext value={text}>
      <ScorecardView model={model} filter={filter} onFilter={() => undefined} />
    </TextContext>,
  )
}

describe(ScorecardView, () => {
  test('renders without a browser, sentence and every line', () => {
    const html = render('vi')
    expect(html).toContain('Đạt và vượt 3/10 chỉ tiêu')
    for (const row of ['Dịch vụ', 'Kim ngạch xuất khẩu', 'Khách du lịch'])
      expect(html).toContain(row)
    expect(html.match(/class="line"/g)).toHaveLength(rows2025.length)
  })

  test('gives every status an icon and a word and every bullet a label', () => {
    const html = render('en')
    expect(html).toContain('Missed')
    expect(html.match(/role="img" aria-label="(Actual|No actual)/g)).toHaveLength(rows2025.length)
  })

  test('says so when the filter leaves nothing', () => {
    expect(render('vi', 'behind')).toContain('Không có chỉ tiêu nào khớp bộ lọc.')
  })

  test('never makes a link of an address that is not http', () => {
    expect(render('vi')).not.toContain('javascript:')
  })
})
