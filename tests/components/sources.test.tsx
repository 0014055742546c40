import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { DeadlineCalendar } from '../../src/components/charts/deadline-calendar.tsx'
import { SourcesDeadlineList } from '../../src/components/tables/sources-deadline-list.tsx'
import { SourcesFacts } from '../../src/components/tables/sources-facts.tsx'
import { SourcesMethod } from '../../src/components/tables/sources-method.tsx'
import { TextContext } from '../../src/components/ui/text-context.ts'
import { createTranslator } from '../../src/text/translate.ts'
import { toMethodGroups } from '../../src/view-models/method-text.ts'
import { toDeadlineModel } from '../../src/view-models/sources-deadlines.ts'

const text = createTranslator('vi')

function render(element: React.ReactNode): string {
  return renderToString(<TextContext value={text}>{element}</TextContext>)
}

const model = toDeadlineModel({
  rows: [
    {
      documentId: 'kh',
      documentTitle: 'Kế hoạch',
      documentNumber: null,
      due: '2025-12-15',
      concerns: 'report',
      period: '2025',
      who: 'Các đơn vị',
      whoEn: 'The units',
      recurs: null,
      textVi: 'Gửi báo cáo',
      textEn: 'Send the report',
      note: null,
      isPast: true,
      daysLeft: -10,
      missingCount: 14,
    },
  ],
  asOf: '2025-12-25',
  labels: new Map(),
  documentHref: (id) => `#/nguon?van-ban=${id}`,
  text,
})

describe(SourcesDeadlineList, () => {
  test('says in words, not by colour alone, what is overdue and links the document', () => {
    const html = render(
      <SourcesDeadlineList months={model.months} documentHref={(id) => `#/nguon?van-ban=${id}`} />,
    )
    expect(html).toContain('Quá hạn, còn thiếu 14 giá trị')
    expect(html).toContain('href="#/nguon?van-ban=kh"')
    expect(html).toContain('Tháng 12/2025')
  })
})

describe(DeadlineCalendar, () => {
  test('twelve months a year, the mark and the as-of date in theirs', () => {
    const html = render(<DeadlineCalendar years={model.years} />)
    expect(html.match(/class="deadline-month"/g)).toHaveLength(12)
    expect(html).toMatch(/data-as-of="true"><i class="deadline-mark" data-state="overdue"/)
  })
})

describe(SourcesFacts, () => {
  test('an address opens apart from this page and tells nothing of it', () => {
    const facts = [{ id: 'link', label: 'Địa chỉ', value: 'Xem', href: 'https://a.vn' }]
    expect(render(<SourcesFacts facts={facts} />)).toContain(
      'href="https://a.vn" target="_blank" rel="noreferrer noopener"',
    )
  })
})

describe(SourcesMethod, () => {
  test('each rule has a heading and a formula named for screen readers', () => {
    const groups = toMethodGroups([], text)
    const html = render(<SourcesMethod groups={groups} />)
    const rules = groups.flatMap((group) => group.rules).length
    expect(html.match(/<h4>/g)).toHaveLength(rules)
    expect(html.match(/Công thức/g)).toHaveLength(rules)
  })
})
