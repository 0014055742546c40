import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { ImportChoices } from '../../../src/domain/import-reading.ts'
import { readOfficeFile } from '../../../src/import/read-office-file.ts'
import { tellConflicts } from '../../../src/import/understand/tell-conflicts.ts'
import { createTranslator } from '../../../src/text/translate.ts'
import { toIssueMessage } from '../../../src/view-models/issue-list.ts'
import { catalogue, linesOf, readTextFile } from './read-fixture.ts'

const head = ['Chỉ tiêu', 'ĐVT', 'Thực hiện 2025', 'TH 2025']
const row = ['Thu nội địa', 'tỷ đồng', 54000, 52000]

type Hidden = { column?: number; row?: number }

async function readBook(rows: (string | number)[][], hidden: Hidden, choices: ImportChoices = {}) {
  const columns = head.map((_, index) => ({ hidden: index + 1 === hidden.column }))
  const rowDefs = new Map(hidden.row ? [[hidden.row - 1, { hidden: true }]] : [])
  const bytes = await writeXlsx({ sheets: [{ name: 'Biểu 1', rows, columns, rowDefs }] })
  return readOfficeFile({ bytes, file: 'a.xlsx', catalogue, choices })
}

type Read = Awaited<ReturnType<typeof readBook>>

function told({ issues }: Read, language: 'vi' | 'en' = 'vi'): string[] {
  const found = issues.filter(({ code }) => code === 'same-observation-twice')
  return found.map((issue) => toIssueMessage(issue, createTranslator(language)))
}

describe(tellConflicts, () => {
  it('names the hidden column of two, be it the first or the second', async () => {
    const later = await readBook([head, row], { column: 4 })
    expect(told(later)).toEqual([
      'Số liệu này đã có ở dòng 2, cột 3 với giá trị 54000; trong hai nơi, cột 4 “TH 2025” đang ẩn trong tệp. Bỏ cột ẩn, hoặc hiện lại để kiểm tra. Giá trị đọc được: “52000”.',
    ])
    expect(told(await readBook([head, row], { column: 3 }))[0]).toContain(
      'cột 3 “Thực hiện 2025” đang ẩn',
    )
    expect(told(later, 'en')[0]).toContain('column 4 “TH 2025” is hidden in the file')
  })

  it('names the hidden row of two', async () => {
    const rows = [head.slice(0, 3), row.slice(0, 3), ['Thu nội địa', 'tỷ đồng', 52000]]
    expect(told(await readBook(rows, { row: 2 }))[0]).toContain('dòng 2 đang ẩn')
    expect(told(await readBook(rows, { row: 3 }))[0]).toContain('dòng 3 đang ẩn')
    expect(told(await readBook(rows, {}))[0]).toContain('Giữ một dòng')
  })

  it('names both columns of a row, and is settled by leaving out either', async () => {
    const text =
      'Nội dung;ĐVT;Dự toán 2025 TW giao;Dự toán 2025 HĐND giao\nThu nội địa;tỷ đồng;52.000,5;54.000,5\n'
    expect(told(await readTextFile(text))[0]).toContain(
      'cột 3 “Dự toán 2025 TW giao” ghi 52.000,5, còn cột “Dự toán 2025 HĐND giao”',
    )
    const settled = await readTextFile(text, { columns: { 3: { role: 'ignore' } } })
    expect(settled.outcome).toBe('accept')
    expect(linesOf(settled)).toEqual(['2 budget-domestic hai-phong 2025 target 54000.5'])
  })

  it('says nothing of hiding where both places say the same', async () => {
    const same = await readBook([head, [...row.slice(0, 3), 54000]], { column: 4 })
    expect(told(same)).toEqual([expect.not.stringContaining('đang ẩn')])
  })
})
