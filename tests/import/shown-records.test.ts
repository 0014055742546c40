import { describe, expect, it } from 'vitest'
import { answerImport } from '../../src/import/answer-import.ts'
import { ImportMemory } from '../../src/import/import-memory.ts'
import { fixtureFolder, utf8 } from './fixture-folder.ts'

const lines = Array.from({ length: 1000 }, (_, index) => {
  const name = index === 990 ? 'Chi ngân sách' : 'Thu ngân sách'
  return `${name};Tháng ${1 + (index % 12)}/${1930 + Math.floor(index / 12)};${1000 + index}`
})

describe('what the page gets of a dropped file', () => {
  it('are the records of the lines shown and one of every name; the counts speak of all', async () => {
    const dropped = {
      id: 'file',
      number: 1,
      name: 'thu.csv',
      bytes: utf8(`Chỉ tiêu;Kỳ;Thực hiện\n${lines.join('\n')}\n`),
      choices: {},
    }
    const files = [...fixtureFolder()]
    const answer = await answerImport(
      { task: 'read', files, batches: [], dropped },
      new ImportMemory(),
    )
    if (!answer || answer === true || !('preview' in answer)) throw new Error('no reading')
    const { records, preview, counts } = answer
    expect(counts.records).toBe(1000)
    const shown = new Set(preview.map(({ line }) => line))
    expect(records.filter(({ line }) => shown.has(line)).length).toBeGreaterThan(150)
    expect(records.map(({ line }) => line).filter((line) => !shown.has(line))).toEqual([992])
  })
})
