import { describe, expect, it } from 'vitest'
import { cutLong } from '../../../src/import/read/cut-long.ts'
import { utf8 } from '../fixture-folder.ts'

const header = 'Chỉ tiêu;Đơn vị;Thực hiện'
const places = ['An', 'An Biên', 'An', 'An Dương', 'An Biên Đông']

function lines(count: number): string[] {
  return Array.from(
    { length: count },
    (_, index) => `Thu ngân sách;${places[(index * 7 + (index >> 3)) % 5]};${1000 + index}`,
  )
}

function cut(text: string, encoding?: string) {
  return cutLong({ bytes: utf8(text), file: 'a.csv', options: { encoding } })
}

describe(cutLong, () => {
  it('tells names apart of which one begins the other, whatever their order', () => {
    const all = [header, ...lines(2000)]
    const long = cut(all.join('\n'))
    const rows = [...(long?.rows ?? []), ...(long?.body.rows() ?? [])]
    expect(long?.body.rowCount).toBe(1301)
    expect(rows.map(({ cells }) => cells.join(';'))).toEqual(all)
  })

  it.each([
    ['a lost letter', 'Thu ng\ufffdn sách;An;1'],
    ['a question mark that may be one', 'Thu ng?n sách;An;1'],
    ['NUL', 'Thu ng\0n sách;An;1'],
  ])('leaves %s far below to whoever finds the encoding', (_, line) => {
    expect(cut([header, ...lines(1800), line].join('\n'))).toBeNull()
    expect(cut([header, line, ...lines(1800)].join('\n'))).toBeNull()
  })

  it('makes room for as many rows as there are', () => {
    const all = [header, ...lines(40_000)]
    const { rows = [], body } = cut(`${all.join('\r\n')}\r\n`) ?? {}
    expect(rows.length + (body?.rowCount ?? 0)).toBe(all.length)
    expect(body?.lines.at(-1)).toBe(all.length)
    for (const row of [0, 16_383, 16_384, 32_768, 39_300])
      expect(body?.row(row).cells.join(';')).toBe(all[row + 700])
  })

  it.each([
    ['a quote in a name', 'Thu "ngân" sách;An;1'],
    ['a quote around a value', 'Thu ngân sách;An;"1"'],
    ['a lone CR', 'Thu ngân sách;An;1\rThu ngân sách;An;1'],
    ['a cell too many', 'Thu ngân sách;An;1;2'],
    ['a cell too few', 'Thu ngân sách;An'],
  ])('leaves %s far below to be read by all rules', (_, line) => {
    expect(cut([header, ...lines(1800), line, ...lines(9)].join('\n'))).toBeNull()
  })

  it('does not read UTF-8 where a person chose another encoding', () => {
    const text = [header, ...lines(1500)].join('\n')
    expect(cut(text, 'windows-1258')).toBeNull()
    expect(cut(text, 'utf-8')?.body.rowCount).toBe(801)
  })

  it('leaves short texts to be read as they are', () => {
    expect(cut([header, ...lines(1300)].join('\n'))).toBeNull()
  })
})
