import { describe, expect, it } from 'vitest'
import { foldName } from '../../../src/domain/fold-name.ts'
import type {
  ImportChoices,
  ImportReading,
  NewIndicator,
} from '../../../src/domain/import-reading.ts'
import { withRivals } from '../../../src/import/understand/rival-columns.ts'
import { linesOf, readFixture, readTextFile } from './read-fixture.ts'

/** `kind key count`, with the best proposal. */
function asked({ questions }: ImportReading): string[] {
  return questions.map(({ kind, key, count, proposals }) =>
    [kind, key, count, proposals[0]?.value ?? '–'].join(' '),
  )
}

const homesStarted: NewIndicator = {
  indicatorId: 'homes-started',
  nameVi: 'Nhà ở xã hội khởi công',
  domain: 'society',
  measureUnit: 'căn',
  decimals: 0,
  direction: 'increase',
  accumulation: 'cumulative',
  attainment: 'ratio',
}

describe(withRivals, () => {
  it('asks of which indicator each column is that only its head tells from another', async () => {
    const open = await readFixture('started-beside-completed.csv')
    expect(asked(open)).toEqual([
      'indicator nhà ở xã hội > khởi công 1 social-housing',
      'indicator nhà ở xã hội > đang triển khai 1 social-housing',
    ])
    expect(open.outcome).toBe('ask')
    const started = foldName('Nhà ở xã hội > Khởi công')
    const underway = foldName('Nhà ở xã hội > Đang triển khai')
    const answered = await readFixture('started-beside-completed.csv', {
      indicators: { [started]: 'homes-started', [underway]: null },
      newIndicators: [homesStarted],
    })
    expect(answered.questions).toEqual([])
    expect(linesOf(answered)).toEqual([
      '3 homes-started hai-phong 2026-09·ytd actual 5200',
      '3 social-housing hai-phong 2026-09·ytd actual 1200',
    ])
  })

  it('asks once of a column beside many names, and leaves it out as told', async () => {
    expect(asked(await readFixture('points-beside-results.csv'))).toEqual([
      'indicator điểm tối đa 6 –',
      'indicator điểm tự chấm 6 –',
    ])
    const left = { [foldName('Điểm tối đa')]: null, [foldName('Điểm tự chấm')]: null }
    const answered = await readFixture('points-beside-results.csv', { indicators: left })
    expect(answered.outcome).toBe('accept')
    expect(answered.records).toHaveLength(12)
  })

  it('asks nothing of columns that times, measures or units tell apart', async () => {
    const read = (heads: string, choices: ImportChoices = {}) =>
      readTextFile(`Chỉ tiêu;ĐVT;${heads}\nThu nội địa;tỷ đồng;52000;51000\n`, choices)
    for (const heads of [
      'Thực hiện năm 2024;Thực hiện năm 2025',
      'Kế hoạch năm 2025;Thực hiện năm 2025',
      'Năm học 2024-2025;Năm học 2025-2026',
      'Kỳ trước;Kỳ này',
    ])
      expect((await read(heads)).questions.map(({ kind }) => kind)).not.toContain('indicator')
  })
})
