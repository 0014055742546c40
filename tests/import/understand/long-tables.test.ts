import { describe, expect, it } from 'vitest'
import type { ImportChoices } from '../../../src/domain/import-reading.ts'
import { ImportMemory } from '../../../src/import/import-memory.ts'
import { loadOfficeReader } from '../../../src/import/load-office-reader.ts'
import { planBatch } from '../../../src/import/plan-batch.ts'
import { openOfficeFile } from '../../../src/import/read/open-office-file.ts'
import { readDropped } from '../../../src/import/read-dropped.ts'
import { BodyRecord, toPlainRecord } from '../../../src/import/understand/body-records.ts'
import { fixtureFolder, utf8 } from '../fixture-folder.ts'
import { recipeOf } from '../plan/import-records.ts'

const names = ['Kim ngạch xuất khẩu', 'Thu ngân sách', 'Tăng trưởng GRDP', 'Lạ']
const places = ['Hải Phòng', 'Phường Lê Chân', 'Xã Lạ']

/** Lines of a long table, each made of its number. */
function lines(count: number, line: (index: number) => string): string[] {
  return Array.from({ length: count }, (_, index) => line(index))
}

const plain = (index: number) =>
  [
    names[index % 4],
    places[Math.floor(index / 4) % 3],
    `Tháng ${1 + (Math.floor(index / 12) % 12)}/${1900 + Math.floor(index / 144)}`,
    `${100 + (index % 800)},${100 + ((index * 7) % 900)}`,
  ].join(';')

const header = 'Chỉ tiêu;Đơn vị;Kỳ;Thực hiện'
const rows = lines(1500, plain)

async function read(text: string, choices: ImportChoices = {}) {
  const files = fixtureFolder()
  const memory = new ImportMemory()
  const dropped = { id: 'f', number: 1, name: 'a.csv', bytes: utf8(text), choices }
  const reading = await readDropped(files, [], dropped, loadOfficeReader, { memory })
  const candidate = { id: 'f', number: 1, fileName: 'a.csv', recipe: recipeOf({ choices }) }
  const input = { ...candidate, bytes: utf8(text) }
  const plan = await planBatch(files, [], input, loadOfficeReader, memory)
  const isInColumns = reading.records.some((record) => record instanceof BodyRecord)
  return { ...reading, records: reading.records.map(toPlainRecord), plan, isInColumns }
}

/** The same lines with one cell in quotes, which has them cut and read row by row. */
function quoted(text: string): string {
  const first = /^[^;\n]*/.exec(text)?.[0] ?? ''
  return `"${first}"${text.slice(first.length)}`
}

async function isInColumns(text: string): Promise<boolean> {
  const { sheets } = await openOfficeFile(utf8(text), 'a.csv')
  return (sheets[0]?.body?.rowCount ?? 0) > 0
}

type Tables = [what: string, header: string, lines: string[], choices?: ImportChoices][]

const alike: Tables = [
  ['numbers in front', `STT;${header}`, rows.map((line, index) => `${index + 1};${line}`)],
  ['plain values', header, rows],
  [
    'CR LF and blank lines',
    header,
    rows
      .map((line) => `${line}\r`)
      .toSpliced(1100, 0, '\r', '')
      .concat(''),
  ],
  [
    'values in words, bounds, blanks and signs of none',
    header,
    rows.map((line, index) =>
      index % 11
        ? line
        : line.replace(/[\d,]+$/, ['trên 75', '-', '', '…', 'ước 12'][index % 5] ?? ''),
    ),
  ],
  [
    'units and notes',
    'Chỉ tiêu;Đơn vị tính;Đơn vị;Kỳ;Kế hoạch;Ghi chú',
    lines(1500, (index) => {
      const [name, place, period, value] = plain(index).split(';')
      return [
        name,
        index % 3 ? 'tỷ đồng' : 'triệu USD',
        place,
        period,
        value,
        `dòng ${index % 40}`,
      ].join(';')
    }),
  ],
  [
    'percent beside plan and result',
    'Chỉ tiêu;Kỳ;Kế hoạch;Thực hiện;% so với kế hoạch',
    lines(1500, (index) => {
      const [name, , period] = plain(index).split(';')
      return `${name};${period};200;${150 + (index % 9)};${((150 + (index % 7)) / 2).toFixed(1)}`
    }),
  ],
  [
    'ratios beside plan and result',
    'Chỉ tiêu;Kỳ;Kế hoạch;Thực hiện;% so với kế hoạch',
    lines(1500, (index) => {
      const [name, , period] = plain(index).split(';')
      return `${name};${period};200;${150 + (index % 9)};${((150 + (index % 9)) / 200).toFixed(3).replace('.', ',')}`
    }),
  ],
  [
    'units as rows, indicators as columns',
    'Phường, xã;Kỳ;Kim ngạch xuất khẩu;Thu ngân sách',
    lines(1500, (index) => {
      const [, place, period, value] = plain(index).split(';')
      return `${place};${period};${value};${index % 90}`
    }),
  ],
  [
    'years to come without plan or result',
    'Chỉ tiêu;Năm;Giá trị',
    lines(1500, (index) => `${names[index % 4]};${2020 + (index % 60)};${index}`),
  ],
  [
    'a name left out and one chosen',
    header,
    rows,
    { indicators: { lạ: null, 'thu ngân sách': 'exports' }, orgUnits: { 'xã lạ': null } },
  ],
  [
    'plans dated on the last day, and hamlets',
    'Chỉ tiêu;Đơn vị;Kỳ;Loại số;Giá trị',
    lines(1500, (index) => {
      const [name, place] = plain(index).split(';')
      const period = [
        `31/12/${1900 + (index % 70)}`,
        `${1990 + (index % 20)}`,
        `31/3/${1900 + (index % 70)}`,
      ]
      const where = index % 50 === 7 ? 'Thôn Đông' : place
      return `${name};${where};${period[index % 3]};${index % 2 ? 'Kế hoạch' : 'Thực hiện'};${index}`
    }),
  ],
  [
    'places of their own kind as rows',
    'Đơn vị;Kỳ;Kim ngạch xuất khẩu',
    lines(1500, (index) => {
      const place = ['Toàn xã', 'Phường Lê Chân', 'Phường Vĩnh Niệm', 'Khu phố 3'][index % 4]
      return `${place};Tháng ${1 + (index % 12)}/${1900 + (index % 50)};${index}`
    }),
  ],
  [
    'days inside months, counted from January or not',
    'Chỉ tiêu;Kỳ;Thực hiện;Thực hiện lũy kế',
    lines(1500, (index) => {
      const day = ['15', '31', '01'][index % 3]
      const time = `${day}/${index % 2 ? '10' : '12'}/${1990 + (index % 25)}`
      return `${names[index % 4]};${time};${index},5;${index + 9},5`
    }),
  ],
  [
    'amounts under the name of a growth rate, units in some rows',
    'Chỉ tiêu;Đơn vị tính;Kỳ;Thực hiện',
    lines(1500, (index) => {
      const name = ['Tăng trưởng GRDP', 'Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng']
      const unit = ['%', 'tỷ đồng', 'lạ'][Math.floor(index / 2) % 3]
      return `${name[index % 2]};${unit};Năm ${1900 + (Math.floor(index / 12) % 120)};${index * 3},5`
    }),
  ],
  [
    'amounts under the name of a growth rate, without units',
    'Chỉ tiêu;Kỳ;Thực hiện',
    lines(1500, (index) => `${names[index % 3]};Năm ${1900 + (index % 120)};${index * 3},5`),
  ],
  ['separators settled', header, rows, { numbers: { 'column:4': 'decimal' } }],
  [
    'planned growth in a report on a quarter',
    'BÁO CÁO QUÝ II NĂM 2026;;;\nChỉ tiêu;Đơn vị;Kế hoạch;Thực hiện',
    rows.map((line, index) => line.replace(/Tháng[^;]*/, `${5 + (index % 9)},5`)),
  ],
  [
    'columns told apart by their heads alone',
    'Chỉ tiêu;Đơn vị;Kỳ;Khởi công;Hoàn thành;Đang triển khai',
    rows.map((line, index) => `${line};${index % 90};${index % 70}`),
  ],
]

/** Tables of which some rows say something only together with others. */
const unlike: Tables = [
  ['a section far below', header, rows.toSpliced(1200, 0, 'Xã Lê Chân;;;', 'A. Kinh tế;;;')],
  ['a total far below', header, rows.toSpliced(1300, 0, 'Tổng số;;Tháng 1/2026;5')],
  [
    'ditto marks and blank names',
    header,
    rows.toSpliced(1200, 2, '"nt;;Tháng 1/2026;5'.slice(1), ';;Tháng 2/2026;6'),
  ],
  [
    'names that go deeper',
    header,
    lines(1500, (index) => (index % 2 ? `- ${plain(index)}` : plain(index))),
  ],
  ['notes at the end', header, [...rows, 'Ghi chú: số liệu sơ bộ;;;', 'Người lập biểu;;;']],
  ['the header again', header, rows.toSpliced(1200, 0, header)],
  [
    'another table below',
    header,
    [...rows, ';;;', 'Chỉ tiêu;Kỳ;Kế hoạch;', 'Thu ngân sách;2026;7;'],
  ],
  [
    'notes that make some results estimates',
    `${header};Ghi chú`,
    rows.map((line, index) => `${line};${index > 900 && index % 90 === 0 ? 'Ước tính' : 'dòng'}`),
  ],
  [
    'such notes among ones of their own',
    `${header};Ghi chú`,
    rows.map((line, index) => `${line};${index === 1200 ? 'ước' : `dòng ${index}`}`),
  ],
  [
    'aims beside targets',
    'Chỉ tiêu;Đơn vị;Kỳ;Chỉ tiêu giao;Chỉ tiêu phấn đấu',
    lines(1500, (index) => {
      const [name, place] = plain(index).split(';')
      return `${name};${place};Năm ${1900 + (Math.floor(index / 12) % 125)};${100 + index};${110 + index}`
    }),
  ],
  [
    'averages over years far below',
    header,
    rows.toSpliced(1200, 0, 'Thu ngân sách;Hải Phòng;Bình quân 2021-2025;5'),
  ],
  [
    'two numbers a cell',
    'Chỉ tiêu;Đơn vị;Kỳ;Kế hoạch/Thực hiện',
    rows.map((line, index) => (index === 1200 ? line : `${line}/${index % 70}`)),
  ],
  [
    'differences',
    'Chỉ tiêu;Đơn vị;Kỳ;Thực hiện;Cùng kỳ năm trước;Tăng/giảm',
    lines(1500, (index) => {
      const [name, place, period] = plain(index).split(';')
      return `${name};${place};${period};${50 + index};${index};${index === 1200 ? 51 : 50}`
    }),
  ],
  ['a row too long', header, rows.toSpliced(1200, 0, `${plain(7)};9`)],
  ['a row too short', header, rows.toSpliced(1200, 1, 'Thu ngân sách;Hải Phòng')],
  ['one cell corrected far below', header, rows, { cells: { '1300:4': '5' } }],
  ['one line left out far below', header, rows, { excludedLines: [1300] }],
]

async function expectSame(text: string, choices: ImportChoices | undefined, isInColumns: boolean) {
  expect(await read(text, choices)).toEqual({ ...(await read(quoted(text), choices)), isInColumns })
}

describe('a long table', () => {
  it.each(alike)(
    'with %s is read by column as it would be row by row',
    async (_, head, body, choices) => {
      await expectSame([head, ...body].join('\n'), choices, true)
    },
  )

  it.each(unlike)('with %s is read row by row', async (_, head, body, choices) => {
    await expectSame([head, ...body].join('\n'), choices, false)
  })

  it('counts its rows beyond 999 without taking them for parts of one', async () => {
    const counted = rows.map((line, index) => `${index + 1};${line}`)
    const { records } = await read(quoted([`STT;${header}`, ...counted].join('\n')))
    expect(records.filter(({ indicatorName }) => indicatorName.includes('>'))).toEqual([])
  })

  it('is cut in columns when its lines are alike', async () => {
    expect(await isInColumns([header, ...rows].join('\n'))).toBe(true)
    expect(await isInColumns(quoted([header, ...rows].join('\n')))).toBe(false)
    expect(await isInColumns([header, ...rows.slice(0, 1300)].join('\n'))).toBe(false)
  })
})
