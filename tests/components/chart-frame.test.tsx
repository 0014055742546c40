import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { ChartFrame } from '../../src/components/charts/chart-frame.tsx'
import { ChartPatterns } from '../../src/components/charts/chart-patterns.tsx'
import { barPaint, chartMargin, tickLabel } from '../../src/components/charts/chart-theme.ts'
import { ScenarioLegend } from '../../src/components/charts/scenario-legend.tsx'
import { TextContext } from '../../src/components/ui/text-context.ts'
import { tableTools } from '../../src/export/table-text.ts'
import { createTranslator, type Language } from '../../src/text/translate.ts'
import { unitTable } from '../fixtures/data-table-model.ts'

function render(language: Language): string {
  return renderToString(
    <TextContext value={createTranslator(language)}>
      <ChartFrame
        model={{
          message: 'Vượt mục tiêu 4,8 %.',
          title: { who: 'Hải Phòng', what: 'Thu nội địa (tỷ đồng)', when: '2021–2025, thực hiện' },
          summary: 'Tăng từ 1.200 lên 2.200.',
          sources: [
            { label: 'Nghị quyết 12', href: 'https://example.org' },
            { label: 'Niên giám 2024', href: null },
          ],
          table: unitTable(),
        }}
        tools={tableTools}
        legend={<ScenarioLegend entries={[{ scenario: 'actual', shape: 'bar' }]} />}
      >
        <svg aria-hidden="true">
          <ChartPatterns id="c1" />
        </svg>
      </ChartFrame>
    </TextContext>,
  )
}

describe(ChartFrame, () => {
  const html = render('vi')

  test('carries message, three-line title, legend, summary and source', () => {
    for (const words of [
      'Vượt mục tiêu 4,8 %.',
      'Hải Phòng',
      'Thu nội địa (tỷ đồng)',
      '2021–2025, thực hiện',
      'Tăng từ 1.200 lên 2.200.',
      'Thực hiện',
      'Niên giám 2024',
    ])
      expect(html).toContain(words)
    expect(html).toContain('Nguồn:')
  })

  test('names and describes the figure', () => {
    const [, title] = /aria-labelledby="([^"]+)"/.exec(html) ?? []
    const [, summary] = /aria-describedby="([^"]+)"/.exec(html) ?? []
    expect(html).toContain(`id="${title}"`)
    expect(html).toContain(`id="${summary}"`)
  })

  test('keeps its table one button away, closed at first', () => {
    expect(html).toMatch(/<button[^>]*aria-expanded="false"[^>]*>Bảng số liệu</)
    expect(html).not.toContain('<table')
    expect(render('en')).toContain('Data table')
  })
})

describe(barPaint, () => {
  test('hatches estimate and projection with the patterns of its own chart', () => {
    const paint = barPaint('c1')
    const patterns = renderToString(<ChartPatterns id="c1" />)
    for (const fill of [paint.estimate.fill, paint.projection.fill])
      expect(patterns).toContain(`id="${/#(.+)\)/.exec(fill)?.[1]}"`)
  })

  test('no two scenarios look the same', () => {
    const looks = Object.values(barPaint('c1')).map((paint) => JSON.stringify(paint))
    expect(new Set(looks).size).toBe(looks.length)
  })
})

describe(chartMargin, () => {
  test('leaves a line of text above the marks where labels stand there, at any text size', () => {
    expect(chartMargin({ hasTopLabels: true }).top).toBeGreaterThan(chartMargin().top)
    expect(chartMargin({ hasTopLabels: true, fontPx: 32 }).top).toBe(56)
  })
})

describe(tickLabel, () => {
  test('formats numbers and leaves other values as they are', () => {
    const label = tickLabel((value) => `${value} %`)
    expect([label(5), label('2025'), label(null)]).toEqual(['5 %', '2025', ''])
  })
})
