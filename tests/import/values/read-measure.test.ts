import { describe, expect, test } from 'vitest'
import { readHeader } from '../../../src/import/values/read-header.ts'
import { readMeasure } from '../../../src/import/values/read-measure.ts'

function say(text: string): string {
  const reading = readMeasure(text)
  if (!reading) return 'none'
  const parts = [
    reading.measure ?? 'computed',
    reading.basis,
    reading.yearShift === -1 ? 'year before' : null,
  ]
  return parts.filter(Boolean).join(' ')
}

describe(readMeasure, () => {
  const readings: Record<string, string[]> = {
    target: [
      'Kế hoạch',
      'KH',
      'KH2026',
      'Kế hoạch năm 2026',
      'KH năm 2026 (điều chỉnh)',
      'Chỉ tiêu',
      'Chỉ tiêu năm 2026',
      'Mục tiêu',
      'Mục tiêu 2026',
      'Dự toán',
      'Kịch bản',
      'Chỉ tiêu HĐND giao',
      'NQ HĐND',
      'Kế hoạch | 2026',
      'Target',
    ],
    actual: [
      'Thực hiện',
      'TH',
      'TH 2025',
      'TH2025',
      'Kết quả',
      'Đạt',
      'Kết quả thực hiện năm 2025',
      'Sơ bộ 2025',
      'Chính thức tháng 9',
      'Thực hiện 10 tháng | Năm 2025',
      'TH III/2026',
    ],
    estimate: [
      'Ước',
      'Ước TH',
      'ƯTH 2025',
      'Ước thực hiện',
      'Ước tính',
      'Ước tháng 10/2026',
      'Ước TH 10 tháng năm 2026',
      'Ước TH 9T/2026',
      'Dự kiến 2026',
    ],
    'actual ytd': ['Luỹ kế', 'Lũy kế 10 tháng', 'Thực hiện lũy kế', 'Cộng dồn'],
    pct_plan: [
      '% so KH',
      'So với KH',
      'So với kế hoạch (%)',
      '% KH',
      '% hoàn thành',
      'Tỷ lệ hoàn thành',
      'Mức độ hoàn thành KH (%)',
      'TH/KH (%)',
      'Ước TH/KH',
      'TH so KH (%)',
      'Tỷ lệ thực hiện (%)',
      'Đạt tỷ lệ (%)',
      '% so với DT',
      'So sánh (%) | Kế hoạch năm',
      'Thực hiện | % so KH',
      'Tỷ lệ % so với | KH',
      'Ước TH 10T/2026 so với (%) | Kế hoạch',
    ],
    pct_yoy: [
      '% so cùng kỳ',
      'So với cùng kỳ (%)',
      'Tăng/giảm so với cùng kỳ',
      'SCK',
      '% SCK',
      'Tốc độ tăng so CK',
      'Tăng trưởng (%)',
      'So sánh (%) | Cùng kỳ',
      'Tỷ lệ % so với | Cùng kỳ',
      'KH 2026 so với ước TH 2025 (%)',
      '10 tháng 2026 so với 10 tháng 2025 (%)',
      '2026/2025 (%)',
      'Tháng 10/2026 so với tháng 10/2025 (%)',
    ],
    'actual year before': [
      'Cùng kỳ',
      'Cùng kỳ năm trước',
      'CK 2025',
      'TH cùng kỳ 2025',
      'Thực hiện năm trước',
    ],
    computed: [
      'Bình quân tháng 2026',
      'Tuần 1',
      'Cao nhất 2025',
      'So với tháng trước (%)',
      'Chênh lệch',
      'Tăng, giảm (+/-)',
      'Tháng 10 năm 2026 so với tháng 9 năm 2026 (%)',
      'Cơ cấu (%)',
    ],
    none: [
      '',
      'Tên chỉ tiêu',
      'Chỉ tiêu chủ yếu',
      'Đơn vị tính',
      'Đơn vị thực hiện',
      'STT',
      'Ghi chú',
      'Năm 2025',
      'Giá trị',
      'Tổng số',
      'Sở Kế hoạch và Đầu tư',
      'Xã hội',
    ],
  }
  const rows = Object.entries(readings).flatMap(([reading, texts]) =>
    texts.map((text) => [text, reading] as const),
  )

  test.each(rows)('takes “%s” for %s', (text, reading) => expect(say(text)).toBe(reading))

  test('marks “Chỉ tiêu” alone as a word that also heads names', () => {
    expect(readMeasure('Chỉ tiêu')?.isWeak).toBe(true)
    expect(readMeasure('Chỉ tiêu năm 2026')?.isWeak).toBe(false)
  })

  test('keeps how final a value is', () => {
    expect(readMeasure('Sơ bộ 2025')?.status).toBe('preliminary')
    expect(readMeasure('Ước TH 2026')?.status).toBe('estimate')
  })
})

describe(readHeader, () => {
  test('reads measure, period and unit of one header', () => {
    expect(readHeader('Ước TH 10 tháng năm 2026 (tỷ đồng)', null)).toMatchObject({
      measure: { measure: 'estimate' },
      period: { period: '2026-10', basis: 'ytd' },
      measureUnit: { name: 'tỷ đồng' },
    })
  })

  test('puts “cùng kỳ” a year before the title, and a written year where it is written', () => {
    const period = (header: string) => readHeader(header, 2026).period
    expect(period('Cùng kỳ năm trước | Tháng 10')).toMatchObject({ period: '2025-10' })
    expect(period('Cùng kỳ | Tháng 10/2025')).toMatchObject({ period: '2025-10' })
    expect(period('Thực hiện | 10 tháng')).toMatchObject({ period: '2026-10', basis: 'ytd' })
  })
})
