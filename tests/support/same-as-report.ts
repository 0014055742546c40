import { expect } from 'vitest'
import type { Row } from '../../src/database/engine.ts'
import { indicatorRows, type ReadSlide, readNumber } from './read-pptx.ts'

/** Every actual, target and verdict on the slides is one of the report's, and none of the report's is missing. */
export function expectNumbersOfReport(slides: readonly ReadSlide[], report: readonly Row[]): void {
  const rows = indicatorRows(slides)
  expect(rows).toHaveLength(report.length)
  const left = [...report]
  for (const row of rows) {
    const place = left.findIndex((result) => isSame(row, result))
    expect(place, row.join(' | ')).toBeGreaterThanOrEqual(0)
    left.splice(place, 1)
  }
  expect(left).toEqual([])
}

function isSame(row: readonly string[], result: Row): boolean {
  const bound = result.lower ?? result.upper
  return (
    isRounded(row[2] ?? '', result.actual) &&
    isRounded(row[3] ?? '', bound) &&
    isVerdict(row[5] ?? '', result)
  )
}

function isRounded(label: string, value: unknown): boolean {
  const read = readNumber(label)
  if (read === null || typeof value !== 'number') return read === null && value === null
  return Math.abs(read.value - value) <= read.step / 2 + 1e-9
}

const words: Record<string, RegExp> = {
  exceeded: /Vượt/,
  met: /^. Đạt/,
  on_pace: /Đúng tiến độ/,
  behind: /Chậm$/,
  far_behind: /Chậm nhiều/,
  missed: /Không đạt/,
  no_data: /Chưa (có|đủ) số liệu/,
  not_due: /Chưa đến kỳ/,
  not_assessable: /Chưa đánh giá được/,
}

function isVerdict(label: string, { status }: Row): boolean {
  return words[String(status)]?.test(label) ?? false
}
