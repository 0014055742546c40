import { expect } from 'vitest'
import type { Row } from '../../src/database/engine.ts'
import {
  indicatorRows,
  type ReadSlide,
  readNumber,
  readNumbers,
  type WrittenNumber,
} from './read-pptx.ts'

/** Every actual, target, variance and verdict on the slides is one of the report's, and none of the report's is missing. */
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
    isVariance(row[4] ?? '', result) &&
    isVerdict(row[5] ?? '', result)
  )
}

function isRounded(label: string, value: unknown): boolean {
  const read = readNumber(label)
  if (read === null || typeof value !== 'number') return read === null && value === null
  return isNear(read, value)
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

/** Absolute and relative, or the share of the plan while the year runs. */
function isVariance(label: string, result: Row): boolean {
  const { actual, variance, status } = result
  const [first, second] = readNumbers(label)
  if (!first) return actual === null || variance === null || status === 'no_data' || variance === 0
  if (label.includes('kế hoạch')) return isNear(first, Number(result.attainment_ratio) * 100)
  if (!isNear(first, Number(variance))) return false
  const bounds = [result.lower, result.upper].filter((bound) => bound !== null)
  return (
    !second || bounds.length > 1 || isNear(second, (100 * Number(variance)) / Number(bounds[0]))
  )
}

function isNear({ value, step }: WrittenNumber, exact: number): boolean {
  return Math.abs(value - exact) <= step / 2 + 1e-9
}

/** The large figures of every slide of an indicator are those of one row of the report; returns how many slides there are. */
export function expectFiguresOfReport(
  slides: readonly ReadSlide[],
  report: readonly Row[],
): number {
  const figures = slides
    .filter(({ rows }) => rows.length === 0)
    .flatMap(({ texts }) => figuresOf(texts))
  for (const row of figures)
    expect(
      report.some((result) => isSame(row, result)),
      row.join(' | '),
    ).toBe(true)
  return figures.length
}

// Label and value by turns, as the cells of a row of a table: the words of its columns.
function figuresOf(texts: readonly string[]): string[][] {
  const after = (label: RegExp) => texts[texts.findIndex((text) => label.test(text)) + 1] ?? ''
  if (!texts.includes('Kết quả')) return []
  const variance = after(/^(Chênh lệch|Mức thực hiện)$/)
  return [['', '', after(/^Thực hiện(,|$)/), after(/^Mục tiêu$/), variance, after(/^Kết quả$/)]]
}
