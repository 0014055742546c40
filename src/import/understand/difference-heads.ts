import type { HeaderTexts } from './header-texts.ts'
import { plainText } from './plain-text.ts'
import type { Readers } from './readers.ts'
import type { TableColumn } from './table-model.ts'

const percentWords = /%|\b(?:ty le|ti le|toc do|chi so|phan tram|tang truong|hoan thanh|muc do)\b/
const moves = /^(?:(?:so|muc|gia tri|luong) )?(?:tang|giam)\b/
const bareMoves = /^(?:tang|giam)[\s,;/()+–-]*(?:tang|giam)?[\s()+–-]*$/
const amounts = /^(?:gia tri|so tien|(?:so |gia tri )?tuyet doi|muc)$/
const plainly = /\bchenh lech\b|\btuyet doi\b|\+ ?[/,;] ?-/
const share = /^(?:ty le|ti le)?[ (]*%?[ )]*$/

/**
 * “Tăng/giảm” may be a difference in the unit of its row, which nobody keeps: it surely is one beside the same in per
 * cent or in a unit of its own; else its numbers tell. “Tỷ lệ (%)” beside it compares the same in per cent.
 */
export function markDifferences(
  columns: readonly TableColumn[],
  headers: HeaderTexts,
  readers: Readers,
): TableColumn[] {
  const marked = columns.map((column) =>
    withDifference(column, headers[column.index] ?? [], readers),
  )
  const compared = marked.map((column, index) => asShare(column, marked, index, headers))
  return compared.map((column) => {
    if (!column.difference || column.difference.isSure) return column
    const isPercent = (other: TableColumn) =>
      other.measure === column.measure && other !== column && isPercentColumn(other)
    const next = compared.find(({ role, index }) => role === 'value' && index > column.index)
    const isBeside = compared.some(isPercent) || (next && isPercentColumn(next))
    const isAmount = column.unit !== null && column.unit.dimension !== 'percent'
    return isBeside || isAmount ? sure(column) : column
  })
}

function sure(column: TableColumn): TableColumn {
  return { ...column, role: 'ignore', difference: { isSure: true, pair: null } }
}

function isPercentColumn({ role, measure, header }: TableColumn): boolean {
  const isCompared = measure === 'pct_plan' || measure === 'pct_yoy'
  return role === 'value' && isCompared && percentWords.test(plainText(header))
}

function withDifference(
  column: TableColumn,
  parts: readonly string[],
  readers: Readers,
): TableColumn {
  const plain = plainText(column.header)
  if (percentWords.test(plain) || /\b(?:bac|hang|vi tri)\b/.test(plain)) return column
  if (column.role === 'ignore' && plainly.test(plain)) return sure(column)
  const last = parts.at(-1) ?? ''
  const bare = plainText(last.replace(/\s*[([][^()[\]]*\p{L}[^()[\]]*[)\]]\s*$/u, ''))
  const isMove = parts.some((part) => moves.test(plainText(part)))
  const isCompared = column.measure === 'pct_plan' || column.measure === 'pct_yoy'
  const isOpen = column.measure === null && bareMoves.test(bare)
  const isDifference = isCompared ? isMove || amounts.test(bare) : isOpen
  if (column.role !== 'value' || !isDifference) return column
  const measure = isOpen ? (readers.measure(last)?.measure ?? 'pct_yoy') : column.measure
  return { ...column, measure, difference: { isSure: false, pair: null } }
}

/** “Tỷ lệ (%)” right of a difference. */
function asShare(
  column: TableColumn,
  columns: readonly TableColumn[],
  index: number,
  headers: HeaderTexts,
): TableColumn {
  const last = plainText(headers[column.index]?.at(-1) ?? '')
  const before = columns[index - 1]
  const isOpen = column.role === 'value' && column.measure === null && last !== ''
  if (!isOpen || !share.test(last) || !before?.difference) return column
  return { ...column, measure: before.measure ?? 'pct_yoy' }
}
