import { writeXlsx } from 'hucre/xlsx'
import type { IssueCode } from '../../../src/domain/issue.ts'
import { utf8, utf16 } from '../fixture-folder.ts'
import { asMojibake, inTcvn3 } from './encode-text.ts'
import { zipOf } from './zip-of.ts'

/** A file with one fault of opening, and the issue that must name it. */
export type SpoiltFile = { name: string; code: IssueCode; bytes: Uint8Array }

const workbook = await writeXlsx({
  sheets: [
    {
      name: 'Số liệu',
      rows: [
        ['Tên', 'Số'],
        ['Xuất khẩu', 1],
      ],
    },
  ],
})
const hidden = await writeXlsx({
  sheets: [
    { name: 'A', rows: [['Tên'], ['ẩn'], ['hiện']], rowDefs: new Map([[1, { hidden: true }]]) },
  ],
})
const hiddenColumn = await writeXlsx({
  sheets: [{ name: 'A', rows: [['Tên', 'ẩn', 'hiện']], columns: [{}, { hidden: true }, {}] }],
})
const uncomputed = await writeXlsx({
  sheets: [
    {
      name: 'A',
      rows: [['Tên', 'Số'], ['Xuất khẩu']],
      cells: new Map([['1,1', { value: null, type: 'formula', formula: 'SUM(C1:C9)' }]]),
    },
  ],
})
const far = await writeXlsx({
  sheets: [{ name: 'A', rows: [['Tên', ...Array<null>(600).fill(null), 'xa']] }],
})
const part = { name: 'xl/workbook.xml', text: '<workbook/>' }
/** Each cell is within the rows and columns that are read, the rectangle around both is not. */
export const cornerWorkbook = zipOf([
  part,
  {
    name: 'xl/worksheets/sheet1.xml',
    text: '<c r="A1"><v>1</v></c><c r="B9"/><c r="SF200000"><v>2</v></c>',
  },
])
const words = 'Tổng sản phẩm địa bàn\nKế hoạch\nThực hiện\n'
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

const spaced = `Chỉ tiêu              ĐVT            2025
Xuất khẩu             tỷ USD        50,14
Khách du lịch         triệu lượt    14,43
Thu nội địa           tỷ đồng     103.879
`

/** Every fault that shows when the bytes of a dropped file are opened. */
export const spoiltFiles: SpoiltFile[] = [
  {
    name: 'old .xls',
    code: 'old-workbook',
    bytes: new Uint8Array([...ole, ...Array(600).fill(0)]),
  },
  {
    name: 'workbook under a password',
    code: 'encrypted-workbook',
    bytes: new Uint8Array([...ole, ...Array(504).fill(0), ...utf16('EncryptedPackage', 'le')]),
  },
  { name: 'encrypted zip', code: 'encrypted-workbook', bytes: zipOf([{ ...part, flags: 1 }]) },
  {
    name: 'half a download',
    code: 'damaged-workbook',
    bytes: workbook.slice(0, workbook.length / 2),
  },
  { name: 'broken part', code: 'damaged-workbook', bytes: zipOf([{ ...part, method: 8 }]) },
  { name: 'no sheets', code: 'damaged-workbook', bytes: zipOf([part]) },
  {
    name: 'ratio of a bomb',
    code: 'unsafe-workbook',
    bytes: zipOf([{ ...part, size: 9_000_000 }]),
  },
  {
    name: 'more parts than a workbook has',
    code: 'unsafe-workbook',
    bytes: zipOf([
      part,
      ...Array.from({ length: 200 }, (_, index) => ({ name: `p${index}.xml`, text: '' })),
    ]),
  },
  {
    name: 'path out',
    code: 'unsafe-workbook',
    bytes: zipOf([part, { name: '../a.xml', text: '' }]),
  },
  {
    name: 'entity expansion',
    code: 'unsafe-workbook',
    bytes: zipOf([{ ...part, text: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }]),
  },
  { name: 'zip64', code: 'unsafe-workbook', bytes: zipOf([part], { isZip64: true }) },
  {
    name: '4 GB unpacked',
    code: 'workbook-too-large',
    bytes: zipOf([{ ...part, size: 0xfffffff0 }]),
  },
  { name: 'far cell', code: 'far-cell', bytes: far },
  { name: 'cell in the far corner', code: 'far-cell', bytes: cornerWorkbook },
  { name: 'HTML as .xls', code: 'web-page', bytes: utf8('\uFEFF\r\n<html><table><tr><td>1') },
  {
    name: 'XML spreadsheet 2003',
    code: 'web-page',
    bytes: utf8(
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
    ),
  },
  { name: 'HTML in UTF-16', code: 'web-page', bytes: utf16('\uFEFF<table border=1>', 'le') },
  {
    name: 'JSON',
    code: 'not-a-table',
    bytes: utf8('[\n {"chỉ tiêu": "Xuất khẩu", "2025": 50.14}\n]\n'),
  },
  { name: 'RTF', code: 'not-a-table', bytes: utf8('{\\rtf1\\ansi Xuất khẩu}') },
  { name: 'PDF', code: 'not-a-table', bytes: utf8('%PDF-1.7\n') },
  { name: 'PNG', code: 'not-a-table', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]) },
  { name: 'JPEG', code: 'not-a-table', bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0]) },
  {
    name: 'zip without a workbook',
    code: 'not-a-table',
    bytes: zipOf([{ name: 'a.csv', text: 'a' }]),
  },
  { name: 'binary', code: 'not-a-table', bytes: new Uint8Array(400).map((_, index) => index % 31) },
  { name: 'nothing but NULs', code: 'not-a-table', bytes: new Uint8Array(1000) },
  { name: 'one endless line', code: 'line-too-long', bytes: utf8('a'.repeat(4_000_001)) },
  { name: '2,000 columns', code: 'too-many-columns', bytes: utf8(`${'a;'.repeat(2000)}\n`) },
  { name: 'no separator', code: 'single-column', bytes: utf8('Hải Phòng\nHà Nội\n') },
  { name: 'columns of spaces', code: 'columns-by-spaces', bytes: utf8(spaced) },
  {
    name: 'a name that runs into the next column',
    code: 'unclear-columns',
    bytes: utf8(`${spaced}Tỷ lệ hộ dân sử dụng nước sạch %        99\n`),
  },
  { name: 'TCVN3 as Unicode', code: 'repaired-letters', bytes: utf8(inTcvn3(words)) },
  { name: 'UTF-8 misread', code: 'repaired-letters', bytes: utf8(asMojibake(words)) },
  {
    name: 'one odd byte',
    code: 'unsure-encoding',
    bytes: new Uint8Array([...utf8('a;b\nM'), 0xfc, 0x6c, 10]),
  },
  { name: 'stray opening quote', code: 'quotes-as-text', bytes: utf8('a;b\n"c;1\nd;2\ne;3\n') },
  { name: 'hidden row', code: 'hidden-rows', bytes: hidden },
  { name: 'hidden column', code: 'hidden-columns', bytes: hiddenColumn },
  {
    name: 'letters gone',
    code: 'lost-letters',
    bytes: utf8('T?ng s?n ph?m;1\nXu?t kh?u;2\nNh?p kh?u;3\n'),
  },
  { name: 'formula never computed', code: 'formula-without-value', bytes: uncomputed },
  { name: 'OpenDocument', code: 'old-workbook', bytes: zipOf([{ name: 'content.xml', text: '' }]) },
  {
    name: 'binary workbook',
    code: 'old-workbook',
    bytes: zipOf([{ name: 'xl/workbook.bin', text: '' }]),
  },
  { name: 'Word', code: 'not-a-table', bytes: zipOf([{ name: 'word/document.xml', text: '' }]) },
  { name: 'empty', code: 'empty-file', bytes: new Uint8Array() },
  { name: 'blank lines', code: 'empty-file', bytes: utf8('\n  \n;;\n') },
]
