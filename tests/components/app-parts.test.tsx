import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { SearchChoice } from '../../src/components/controls/search-choice.tsx'
import { WhySection } from '../../src/components/tables/why-section.tsx'
import { AppFooter } from '../../src/components/ui/app-footer.tsx'
import { SampleBanner } from '../../src/components/ui/sample-banner.tsx'
import { TextContext } from '../../src/components/ui/text-context.ts'
import { createTranslator } from '../../src/text/translate.ts'
import type { WhyState } from '../../src/view-models/explanation.ts'

function render(element: React.ReactNode): string {
  return renderToString(<TextContext value={createTranslator('vi')}>{element}</TextContext>)
}

describe(SampleBanner, () => {
  test('says that the figures are not real and offers the way back where there is one', () => {
    const html = render(<SampleBanner onBack={() => undefined} />)
    expect(html).toContain('DỮ LIỆU MINH HỌA')
    expect(html).toContain('không phải số liệu thật')
    expect(html).toContain('Trở lại số liệu thật')
    expect(render(<SampleBanner onBack={null} />)).not.toContain('button')
  })
})

describe(AppFooter, () => {
  test('leads to the sample by a link, and not while it is open', () => {
    expect(
      render(<AppFooter lines={[]} wholeHref="./#/" sampleHref="#/?so-lieu=minh-hoa" />),
    ).toContain('href="#/?so-lieu=minh-hoa"')
    expect(render(<AppFooter lines={[]} wholeHref="./#/" sampleHref={null} />)).not.toContain(
      'footer-sample',
    )
  })
})

describe(WhySection, () => {
  const ready: WhyState = {
    state: 'ready',
    byTarget: new Map([
      [
        7,
        {
          steps: [
            {
              id: '1',
              rule: 'Số chính',
              formula: '11,81',
              thresholds: ['Ngưỡng: 0,95'],
              source: 'Báo',
            },
          ],
          otherMethods: [
            {
              id: 'open_sdg',
              name: 'Open SDG',
              ratio: '0,751',
              verdict: 'cần tăng tốc',
              disagreement: 'khác',
            },
          ],
        },
      ],
    ]),
  }

  test('shows rule, formula, threshold and source, and the other methods folded away', () => {
    const html = render(<WhySection why={ready} targetId={7} />)
    for (const words of ['Số chính', '11,81', 'Ngưỡng: 0,95', 'Nguồn: Báo', 'Open SDG', 'khác'])
      expect(html).toContain(words)
    expect(html).toContain('<details class="other-methods">')
  })

  test('says that it is on its way or failed', () => {
    expect(render(<WhySection why={{ state: 'loading' }} targetId={7} />)).toContain('Đang lấy')
    const failed: WhyState = { state: 'failed', retry: () => undefined }
    expect(render(<WhySection why={failed} targetId={7} />)).toContain('Thử lại')
  })
})

describe(SearchChoice, () => {
  test('is a closed combobox that shows what is chosen', () => {
    const html = render(
      <SearchChoice
        label="Đơn vị"
        current="Xã Yết Kiêu"
        chosen="11020"
        find={() => []}
        onChoose={() => undefined}
      />,
    )
    expect(html).toContain('role="combobox"')
    expect(html).toContain('aria-expanded="false"')
    expect(html).toContain('value="Xã Yết Kiêu"')
    expect(html).not.toContain('listbox"')
  })
})
