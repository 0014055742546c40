import { describe, expect, test } from 'vitest'
import { createTranslator } from '../../src/text/translate.ts'
import type { DisplayStatus } from '../../src/view-models/display-status.ts'
import { type HeadlineItem, toHeadline } from '../../src/view-models/headline.ts'

const vi = createTranslator('vi')
const en = createTranslator('en')

function items(phase: HeadlineItem['phase'], ...statuses: DisplayStatus[]): HeadlineItem[] {
  return statuses.map((status, index) => ({ name: `Chỉ số ${index + 1}`, status, phase }))
}

describe(toHeadline, () => {
  test('counts met and exceeded together and names what was missed', () => {
    const headline = toHeadline(
      items('over', 'exceeded', 'met', 'missed', 'no_data', 'part_data'),
      vi,
    )
    expect(headline.verdict).toBe('Đạt và vượt 2/5 chỉ tiêu; không đạt 1: chỉ số 3.')
    expect(headline.unknown).toBe('1 chỉ tiêu chưa đủ số liệu; 1 chỉ tiêu chưa có số liệu.')
  })

  test('says only what is there', () => {
    expect(toHeadline(items('over', 'met', 'exceeded'), vi)).toEqual({
      verdict: 'Đạt và vượt 2/2 chỉ tiêu.',
      unknown: null,
    })
  })

  test('names three at most', () => {
    const { verdict } = toHeadline(
      items('over', 'missed', 'missed', 'missed', 'missed', 'missed'),
      vi,
    )
    expect(verdict).toBe(
      'Đạt và vượt 0/5 chỉ tiêu; không đạt 5: chỉ số 1, chỉ số 2, chỉ số 3 và 2 chỉ tiêu khác.',
    )
  })

  test('speaks of pace while the year runs', () => {
    const { verdict } = toHeadline(items('running', 'on_pace', 'met', 'behind', 'far_behind'), vi)
    expect(verdict).toBe(
      '2/4 chỉ tiêu đúng tiến độ hoặc đã đạt; chậm tiến độ 2: chỉ số 3, chỉ số 4.',
    )
    expect(toHeadline(items('running', 'on_pace'), en).verdict).toBe(
      '1 of 1 targets on pace or already met.',
    )
  })

  test('claims nothing when nothing can be judged', () => {
    expect(toHeadline(items('over', 'no_data', 'not_assessable'), vi)).toEqual({
      verdict: 'Chưa kết luận được chỉ tiêu nào trong 2 chỉ tiêu.',
      unknown: '1 chỉ tiêu chưa có số liệu; 1 chỉ tiêu chưa đánh giá được.',
    })
    expect(toHeadline(items('not_begun', 'not_due', 'not_due'), vi)).toEqual({
      verdict: '2 chỉ tiêu chưa đến kỳ đánh giá.',
      unknown: null,
    })
    expect(toHeadline([], vi).verdict).toBe('Văn bản này chưa có chỉ tiêu nào trong dữ liệu.')
  })

  test('uses the abbreviation a name carries and keeps capitals', () => {
    const named = (name: string) =>
      toHeadline([{ name, status: 'missed', phase: 'over' }], vi).verdict
    expect(named('Tốc độ tăng chỉ số sản xuất công nghiệp (IIP)')).toContain('không đạt 1: IIP.')
    expect(named('Tốc độ tăng trưởng GRDP')).toContain(': tăng trưởng GRDP.')
    expect(named('GRDP bình quân đầu người (USD)')).toContain(': GRDP bình quân đầu người (USD).')
  })
})
