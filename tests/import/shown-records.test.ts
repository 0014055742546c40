import { describe, expect, it } from 'vitest'
import { answerImport } from '../../src/import/answer-import.ts'
import { ImportMemory } from '../../src/import/import-memory.ts'
import { fixtureFolder, utf8 } from './fixture-folder.ts'

/** Of another indicator far below, and of another unit what was said of one before. */
const lines = Array.from({ length: 1500 }, (_, index) => {
  const at = index === 1493 ? 1400 : index
  const name = index === 1490 ? 'Chi ngân sách' : `Chỉ tiêu ${at % 60}`
  const place = index === 1493 ? 'Xã Lạ' : 'Phường Lê Chân'
  const month = Math.floor(at / 60)
  return `${name};${place};Tháng ${1 + (month % 12)}/${2000 + Math.floor(month / 12)};${1000 + index}`
})

describe('what the page gets of a dropped file', () => {
  it('are the records of the lines shown, one of every name and one of every unit; the counts speak of all', async () => {
    const dropped = {
      id: 'file',
      number: 1,
      name: 'thu.csv',
      bytes: utf8(`Chỉ tiêu;Đơn vị;Kỳ;Thực hiện\n${lines.join('\n')}\n`),
      choices: {},
    }
    const files = [...fixtureFolder()]
    const answer = await answerImport(
      { task: 'read', files, batches: [], dropped },
      new ImportMemory(),
    )
    if (!answer || answer === true || !('preview' in answer)) throw new Error('no reading')
    const { records, preview, counts } = answer
    expect(counts.records).toBe(1500)
    const shown = new Set(preview.map(({ line }) => line))
    expect(records.filter(({ line }) => shown.has(line)).length).toBeGreaterThan(150)
    expect(records.map(({ line }) => line).filter((line) => !shown.has(line))).toEqual([1492, 1495])
  })
})
