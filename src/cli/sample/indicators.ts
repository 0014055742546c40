/** What the sample data set measures. Amounts add up from the units; the others are levels of the month. */
export type SampleIndicator = {
  id: string
  nameVi: string
  nameEn: string
  /** Who reports it. */
  block: 'wards' | 'departments'
  domain: string
  measureUnit: string
  decimals: number
  direction: 'increase' | 'decrease'
  isSum: boolean
  /** The city's amount of a year, or the usual level. */
  total: number
  /** How far units lie apart; levels only. */
  spread: number
  /** No unit can be above this; levels only. */
  unitLimit: number
}

const amount = { isSum: true, spread: 0, unitLimit: Number.POSITIVE_INFINITY } as const
const level = { isSum: false, measureUnit: '%', decimals: 2, unitLimit: 100 } as const
const more = { direction: 'increase' } as const
const less = { direction: 'decrease' } as const

export const sampleIndicators: SampleIndicator[] = [
  {
    ...amount,
    ...more,
    id: 'mau-thu-ngan-sach',
    nameVi: 'Thu ngân sách trên địa bàn',
    nameEn: 'Budget revenue of the locality',
    block: 'wards',
    domain: 'budget',
    measureUnit: 'tỷ đồng',
    decimals: 2,
    total: 12_000,
  },
  {
    ...amount,
    ...more,
    id: 'mau-giai-ngan',
    nameVi: 'Giải ngân vốn đầu tư công',
    nameEn: 'Public investment disbursed',
    block: 'wards',
    domain: 'budget',
    measureUnit: 'tỷ đồng',
    decimals: 2,
    total: 9_000,
  },
  {
    ...amount,
    ...more,
    id: 'mau-viec-lam',
    nameVi: 'Lao động được giải quyết việc làm',
    nameEn: 'Jobs created',
    block: 'wards',
    domain: 'society',
    measureUnit: 'lượt người',
    decimals: 0,
    total: 90_000,
  },
  {
    ...level,
    ...more,
    id: 'mau-bao-hiem-y-te',
    nameVi: 'Tỷ lệ tham gia bảo hiểm y tế',
    nameEn: 'Health insurance coverage',
    block: 'wards',
    domain: 'society',
    total: 94,
    spread: 8,
  },
  {
    ...level,
    ...less,
    id: 'mau-ho-ngheo',
    nameVi: 'Tỷ lệ hộ nghèo',
    nameEn: 'Poverty rate',
    block: 'wards',
    domain: 'society',
    total: 0.6,
    spread: 1.2,
  },
  {
    ...amount,
    ...less,
    id: 'mau-ho-so-qua-han',
    nameVi: 'Hồ sơ giải quyết quá hạn',
    nameEn: 'Files settled late',
    block: 'wards',
    domain: 'administration',
    measureUnit: 'hồ sơ',
    decimals: 0,
    total: 5_000,
  },
  {
    ...level,
    ...more,
    id: 'mau-dung-han',
    nameVi: 'Tỷ lệ hồ sơ giải quyết đúng hạn',
    nameEn: 'Files settled on time',
    block: 'departments',
    domain: 'administration',
    total: 96,
    spread: 6,
  },
  {
    ...level,
    ...more,
    id: 'mau-truc-tuyen',
    nameVi: 'Tỷ lệ hồ sơ trực tuyến toàn trình',
    nameEn: 'Files handled fully online',
    block: 'departments',
    domain: 'administration',
    total: 80,
    spread: 20,
  },
  {
    ...level,
    ...more,
    id: 'mau-diem-cai-cach',
    nameVi: 'Điểm cải cách hành chính',
    nameEn: 'Administrative reform score',
    block: 'departments',
    domain: 'administration',
    measureUnit: 'điểm',
    total: 91,
    spread: 9,
  },
  {
    ...amount,
    ...more,
    id: 'mau-kiem-tra',
    nameVi: 'Cuộc kiểm tra đã hoàn thành',
    nameEn: 'Inspections completed',
    block: 'departments',
    domain: 'administration',
    measureUnit: 'cuộc',
    decimals: 0,
    total: 400,
  },
  {
    ...amount,
    ...more,
    id: 'mau-tiet-kiem',
    nameVi: 'Tiết kiệm chi thường xuyên',
    nameEn: 'Recurrent spending saved',
    block: 'departments',
    domain: 'budget',
    measureUnit: 'tỷ đồng',
    decimals: 2,
    total: 600,
  },
  {
    ...amount,
    ...more,
    id: 'mau-sang-kien',
    nameVi: 'Sáng kiến được công nhận',
    nameEn: 'Initiatives recognised',
    block: 'departments',
    domain: 'administration',
    measureUnit: 'sáng kiến',
    decimals: 0,
    total: 200,
  },
]
