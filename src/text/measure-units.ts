import type { Language } from './translate.ts'

const english: Record<string, string> = {
  'tỷ đồng': 'VND billion',
  'triệu đồng': 'VND million',
  'triệu đồng/người': 'VND million per head',
  'triệu đồng/ha/năm': 'VND million per ha a year',
  'tỷ USD': 'USD billion',
  'USD/người': 'USD per head',
  'triệu tấn': 'million tonnes',
  'triệu lượt': 'million visits',
  'lượt người': 'jobs',
  'doanh nghiệp': 'enterprises',
  'đơn vị': 'units',
  'chỉ tiêu': 'targets',
  'điểm %': 'pp',
  điểm: 'points',
  hạng: 'place',
  người: 'people',
  căn: 'dwellings',
  hộ: 'households',
  xã: 'communes',
  năm: 'years',
  ngày: 'days',
  'điểm dữ liệu': 'data points',
  'hồ sơ': 'files',
  cuộc: 'inspections',
  'sáng kiến': 'initiatives',
}

/** A measure unit of the data as it is read on screen; one that has no English name stays as it is. */
export function measureUnitLabel(measureUnit: string, language: Language): string {
  return language === 'en' ? (english[measureUnit] ?? measureUnit) : measureUnit
}

/** True for a bare ratio, which is written without a unit. */
export function isRatioUnit(measureUnit: string): boolean {
  return measureUnit === 'tỷ lệ'
}
