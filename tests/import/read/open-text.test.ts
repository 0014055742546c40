import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OfficeFile, ReadOptions } from '../../../src/import/read/office-file.ts'
import { openOfficeFile } from '../../../src/import/read/open-office-file.ts'
import { utf8 } from '../fixture-folder.ts'
import {
  asLatinMojibake,
  asMojibake,
  encoders,
  encodingName,
  inTcvn3,
  inVni,
} from './encode-text.ts'

const header = ['Chỉ tiêu', 'Đơn vị tính', 'Kế hoạch năm 2026', 'Thực hiện']
const body = [
  ['Tổng sản phẩm trên địa bàn', 'tỷ đồng', '1.234,5', '98,9'],
  ['Kim ngạch xuất khẩu', 'triệu USD', '50,14', '12,5'],
  ['Số lượt khách du lịch', 'nghìn lượt', '9.100,0', '7,25'],
  ['Tỷ lệ hộ nghèo, cận nghèo', '%', '0,5', '0,4'],
]
const table = [header, ...body]

function write(rows: string[][], delimiter: string, lineEnd = '\r\n'): string {
  const cell = (text: string) =>
    text.includes(delimiter) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  return rows.map((row) => row.map(cell).join(delimiter) + lineEnd).join('')
}

async function cellsOf(bytes: Uint8Array, options: ReadOptions = {}): Promise<string[][]> {
  return cellsIn(await openOfficeFile(bytes, 'a.csv', options))
}

function cellsIn({ sheets }: OfficeFile): string[][] {
  return sheets[0]?.rows.map(({ cells }) => cells) ?? []
}

const delimiters = [',', ';', '\t', '|']
const names = Object.keys(encoders) as (keyof typeof encoders)[]
const ways = names.flatMap((name) => delimiters.map((delimiter) => ({ name, delimiter })))

describe(openOfficeFile, () => {
  it.each(ways)('reads $name cut by $delimiter', async ({ name, delimiter }) => {
    const opened = await openOfficeFile(encoders[name](write(table, delimiter)), 'a.csv')
    expect(cellsIn(opened)).toEqual(table)
    expect(opened).toMatchObject({ kind: 'text', encoding: encodingName(name), delimiter })
    expect(opened.issues.filter(({ code }) => code !== 'repaired-letters')).toEqual([])
  })

  it.each(delimiters)('cuts lines by %j again that were saved whole', async (delimiter) => {
    const lines = write(table, delimiter, '\n').trimEnd().split('\n')
    const quoted = lines.map((line) => `"${line.replaceAll('"', '""')}"`)
    for (const tail of ['', ',,,', ';'])
      expect(await cellsOf(utf8(quoted.map((line) => line + tail).join('\n')))).toEqual(table)
  })

  it('cuts lines by tabs that end in the commas of another program', async () => {
    const text = write(table, '\t', '\n').replaceAll('\n', ',,\n')
    const { delimiter, sheets } = await openOfficeFile(utf8(text), 'a.csv')
    expect(delimiter).toBe('\t')
    expect(sheets[0]?.rows.map(({ cells }) => cells)).toEqual(table)
  })

  it.each(['\n', '\r\n', '\r'])('reads line ends %j and a last line without one', async (end) => {
    const bytes = utf8(write(table, ';', end).slice(0, -end.length))
    expect(await cellsOf(bytes)).toEqual(table)
  })

  it('reads mixed line ends and counts physical lines past blanks and newlines in quotes', async () => {
    const text = 'Tên;Số\r\n\r\n"hai\ndòng";1\rba;2\n;\nbốn;3'
    const { sheets } = await openOfficeFile(utf8(text), 'a.csv')
    expect(sheets[0]?.rows).toMatchObject([
      { line: 1, cells: ['Tên', 'Số'] },
      { line: 3, cells: ['hai\ndòng', '1'] },
      { line: 5, cells: ['ba', '2'] },
      { line: 7, cells: ['bốn', '3'] },
    ])
  })

  it('counts lines through pieces of a long text, with a quoted newline across two of them', async () => {
    const filler = 'Xuất khẩu,123.5\n'.repeat(70_000)
    const text = `Tên,Số\n${filler}"một\n${'hai '.repeat(300)}\nba",1\ncuối,2\n${filler}hết,3\n`
    const { sheets, issues } = await openOfficeFile(utf8(text), 'a.csv')
    const rows = sheets[0]?.rows ?? []
    expect(issues).toEqual([])
    expect(rows).toHaveLength(140_004)
    expect(rows.at(-1)).toMatchObject({ line: 140_006, cells: ['hết', '3'] })
    expect(rows.find(({ cells }) => cells[0] === 'cuối')?.line).toBe(70_005)
  })

  it('obeys sep= and leaves that line out', async () => {
    const opened = await openOfficeFile(utf8('sep=|\nTên|Số\na,b|1,5\n'), 'a.csv')
    expect(opened.delimiter).toBe('|')
    expect(opened.sheets[0]?.rows).toMatchObject([
      { line: 2, cells: ['Tên', 'Số'] },
      { line: 3, cells: ['a,b', '1,5'] },
    ])
  })

  it('is not misled by titles with commas above a table cut by semicolons', async () => {
    const title = 'SỐ LIỆU KINH TẾ, XÃ HỘI THÁNG 10, NĂM 2026\nĐơn vị: tỷ đồng, %\n'
    const { delimiter } = await openOfficeFile(utf8(title + write(table, ';')), 'a.csv')
    expect(delimiter).toBe(';')
  })

  it('tells a file of one column', async () => {
    const { delimiter, issues } = await openOfficeFile(utf8('Hải Phòng\nHồng Bàng\n'), 'a.csv')
    expect(delimiter).toBeNull()
    expect(issues).toMatchObject([{ code: 'single-column' }])
  })

  it('takes quotes for letters where that gives a regular table, and names where the bad one opened', async () => {
    const rows = Array.from({ length: 20 }, (_, index) => `dòng ${index};${index}\n`).join('')
    const { sheets, issues } = await openOfficeFile(utf8(`Tên;Số\n"mở;1\n${rows}`), 'a.csv')
    expect(sheets[0]?.rows).toHaveLength(22)
    expect(issues).toMatchObject([{ code: 'quotes-as-text', line: 2, column: 1 }])
  })

  it('keeps lines with a few broken bytes in UTF-8 and flags their cell', async () => {
    const bytes = utf8(write(table, ';'))
    const at = bytes.indexOf(0xbb, 200)
    const { encoding, issues, sheets } = await openOfficeFile(bytes.with(at, 0x20), 'a.csv')
    expect(encoding).toBe('utf-8')
    expect(sheets).toHaveLength(1)
    expect(issues).toMatchObject([{ code: 'lost-letters', severity: 'warning' }])
    expect(issues[0]?.line).toBeGreaterThan(1)
  })

  it('flags a NUL by line and column', async () => {
    const { issues } = await openOfficeFile(utf8('Tên;Số\nXuất\0khẩu;1\nNhập khẩu;2\n'), 'a.csv')
    expect(issues).toMatchObject([{ code: 'nul-character', line: 2, column: 1 }])
  })

  it('refuses a file whose letters became question marks', async () => {
    const lost = write(table, ';').replace(/[^\0-\x7f]/g, '?')
    const { sheets, issues } = await openOfficeFile(utf8(lost), 'a.csv')
    expect(sheets).toEqual([])
    expect(issues).toMatchObject([{ code: 'lost-letters', severity: 'error', line: null }])
  })

  it('keeps a file with real questions and addresses', async () => {
    const text = 'Câu hỏi;Nguồn\nĐã đạt chưa?;https://a.vn/x?id=1\nVì sao?;https://a.vn/y?z=2\n'
    expect((await openOfficeFile(utf8(text), 'a.csv')).issues).toEqual([])
  })

  it('reads what the person says instead of guessing', async () => {
    const bytes = encoders.tcvn3(write(table, ';'))
    const { encoding, delimiter } = await openOfficeFile(bytes, 'a.csv', {
      encoding: 'windows-1252',
      delimiter: ',',
      refusedRepairs: ['tcvn3'],
    })
    expect([encoding, delimiter]).toEqual(['windows-1252', ','])
    const { encoding: guessed } = await openOfficeFile(bytes, 'a.csv', { encoding: 'klingon' })
    expect(guessed).toBe('tcvn3')
  })
})

const repairs = [
  { kind: 'tcvn3', spoil: inTcvn3 },
  { kind: 'vni', spoil: inVni },
  { kind: 'mojibake', spoil: asMojibake },
  { kind: 'mojibake', spoil: asLatinMojibake },
] as const

describe('letters repaired in Unicode text', () => {
  it.each(repairs)('$kind in one column, sound letters beside it', async ({ kind, spoil }) => {
    const spoilt = table.map(([name = '', ...rest]) => [spoil(name), ...rest])
    const opened = await openOfficeFile(utf8(write(spoilt, ';')), 'a.csv')
    expect(cellsIn(opened)).toEqual(table)
    expect(opened.repairs).toMatchObject([{ kind, columns: [1], before: spoil('Chỉ tiêu') }])
    expect(opened.issues).toMatchObject([{ code: 'repaired-letters', details: { columns: '1' } }])
  })

  it.each(repairs)('$kind in headers alone, over figures', async ({ kind, spoil }) => {
    const rows = [header.map(spoil), ...body.map(() => ['X1', 'USD', '5', '6'])]
    const opened = await openOfficeFile(utf8(write(rows, ';')), 'a.csv')
    expect(cellsIn(opened)[0]).toEqual(header)
    expect(opened.repairs).toMatchObject([{ kind, columns: [1, 2, 3, 4] }])
  })

  it.each(repairs)(
    '$kind stays as it is when the person takes it back',
    async ({ kind, spoil }) => {
      const rows = table.map((row) => row.map(spoil))
      const opened = await openOfficeFile(utf8(write(rows, ';')), 'a.csv', {
        refusedRepairs: [kind],
      })
      expect(cellsIn(opened)).toEqual(rows)
      expect(opened.repairs).toEqual([])
    },
  )

  it('raises words of a capital font, and no others', async () => {
    const rows = [
      ['Tªn', 'Sè'],
      ['T×NH H×NH KINH TÕ', '1'],
      ['H¶i Phßng, Qu¶ng Ninh', '2'],
    ]
    expect(await cellsOf(utf8(write(rows, ';')))).toEqual([
      ['Tên', 'Số'],
      ['TÌNH HÌNH KINH TẾ', '1'],
      ['Hải Phòng, Quảng Ninh', '2'],
    ])
  })

  it.each([
    [['Zürich', 'São Paulo', 'Málaga', 'Curaçao', 'Besançon', 'Düsseldorf']],
    [['25 °C', '12 m²', '30 m³', '± 0,5', '½', '10 µg']],
    [['Hà Nam', 'Tháng tám', 'Cà Mau', 'Long An', 'Hà Giang', 'Bà Rà']],
    [['café', 'naïve', 'résumé', 'déjà vu', 'Côte d’Ivoire', 'crème brûlée']],
    [['© 2026', '® mark', 'N° 5', '§ 12', '€ 30', '£ 9']],
  ])('leaves %j alone', async (words) => {
    const rows = [['Name', 'Value'], ...words.map((word, index) => [word, String(index)])]
    const opened = await openOfficeFile(utf8(write(rows, ';')), 'a.csv')
    expect(cellsIn(opened)).toEqual(rows)
    expect(opened.repairs).toEqual([])
  })
})

const words = fc.constantFrom(
  ...'Hải Phòng Kế hoạch Đồng lượt khách xuất nhập khẩu tỷ lệ hộ nghèo USD % 2026 1.234,5 0,825 ước thực hiện quý năm'.split(
    ' ',
  ),
)
const cell = fc.array(words, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '))
const marks = fc.constantFrom(' ', ' ', ', ', '; ', ' " ', '\n')
const richCell = fc.tuple(cell, marks, cell).map((parts) => parts.join(''))

describe('any table in any encoding and dialect', () => {
  it('is read back as it was', async () => {
    const tables = fc.integer({ min: 3, max: 6 }).chain((width) =>
      fc.array(fc.array(richCell, { minLength: width, maxLength: width }), {
        minLength: 4,
        maxLength: 12,
      }),
    )
    const choice = fc.record({
      name: fc.constantFrom(...names),
      delimiter: fc.constantFrom(...delimiters),
      lineEnd: fc.constantFrom('\n', '\r\n'),
    })
    await fc.assert(
      fc.asyncProperty(tables, choice, async (rows, { name, delimiter, lineEnd }) => {
        const all = [header.slice(0, rows[0]?.length), ...rows]
        const text = write(all, delimiter, lineEnd)
        expect(await cellsOf(encoders[name](text), { delimiter })).toEqual(all)
      }),
      { numRuns: 300 },
    )
  })

  it('never throws and ends quickly on random bytes', async () => {
    const start = fc.constantFrom<number[]>(
      [],
      [0x50, 0x4b, 3, 4],
      [0xff, 0xfe],
      [0xd0, 0xcf, 0x11, 0xe0],
      [0x22],
      [0x3c],
    )
    const bytes = fc.tuple(start, fc.uint8Array({ maxLength: 600 }))
    await fc.assert(
      fc.asyncProperty(bytes, async ([head, tail]) => {
        const opened = await openOfficeFile(new Uint8Array([...head, ...tail]), 'a.csv')
        expect(opened.sheets.length + opened.issues.length).toBeGreaterThan(0)
      }),
      { numRuns: 1000 },
    )
  })
})
