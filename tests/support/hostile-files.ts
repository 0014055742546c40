import Papa from 'papaparse'
import type { DroppedBytes } from './office-files.ts'

/** What a file may carry to harm who reads it. `ran` is heard by the test; the host `evil.example` must never be asked. */
export const payloads = {
  script: '<script>ran("script")</script>',
  picture: '<img src="https://evil.example/a.png" onerror=ran("picture")>',
  svg: '"><svg onload=ran("svg")><style>@import "https://evil.example/b.css"</style></svg>',
  css: "'};body{background:url(https://evil.example/c.png)}</style>",
  link: 'javascript:ran("link")',
  formula: '=HYPERLINK("https://evil.example/d","x")',
  prototype: '__proto__ {{count}} constructor',
  sql: "'); drop table actuals; select ('",
} as const

/** Every free text of these columns gets a payload before what stood there; the columns are all that hold free text. */
const textColumns: Record<string, string[]> = {
  documents: ['number', 'title', 'publisher', 'note'],
  indicators: [
    'name_vi',
    'name_en',
    'definition_vi',
    'definition_en',
    'caveat_vi',
    'caveat_en',
    'aliases',
  ],
  'org-units': ['name', 'name_en', 'aliases'],
  targets: ['as_written', 'note_vi', 'note_en'],
  actuals: ['note'],
  deadlines: ['who', 'who_en', 'text_vi', 'text_en', 'note'],
  thresholds: ['name_vi', 'name_en'],
}

type Row = Record<string, string>

/** A published table with a payload in every text of every row, and rows whose keys are names every object has. */
export function poisonTable(table: string, text: string): string {
  const { data, meta } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true })
  const all = Object.values(payloads)
  const rows = [...data, ...inheritedKeys(table, data)].map((row, index) =>
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => {
        const place = (textColumns[table] ?? []).indexOf(column)
        if (column === 'url' && value) return [column, hostileAddress(value, index)]
        return [
          column,
          place < 0 ? value : `${all[(index + place) % all.length]} ${value}`.trimEnd(),
        ]
      }),
    ),
  )
  return Papa.unparse(rows, { columns: meta.fields ?? [], newline: '\n' })
}

/** Addresses that pass for web addresses by their first letters, and ones that do not. */
function hostileAddress(value: string, index: number): string {
  return [value, 'javascript:ran("address")', 'https://evil.example/"onmouseover="ran(1)'][
    index % 3
  ] as string
}

/** `constructor` is a sound key by the schema, and one that objects answer to without being asked. */
function inheritedKeys(table: string, rows: Row[]): Row[] {
  const again = (column: string, value: string, change: Row) =>
    rows
      .filter((row) => row[column] === value)
      .slice(0, 1)
      .map((row) => ({ ...row, ...change }))
  if (table === 'indicators')
    return again('indicator_id', 'budget-revenue', { indicator_id: 'constructor' })
  if (table === 'documents')
    return again('document_id', 'kh-2025-09-09', { document_id: 'constructor' })
  if (table === 'targets')
    return again('document_id', 'kh-2025-09-09', {
      indicator_id: 'constructor',
      item: 'constructor',
    })
  if (table === 'actuals')
    return again('indicator_id', 'budget-revenue', { indicator_id: 'constructor', period: '2025' })
  return []
}

/** A table of an office as a person drops it, hostile in its name, title, heads, names, units and notes. */
export function hostileDrop(): DroppedBytes {
  const { script, picture, svg, link, formula, prototype, sql } = payloads
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
  const lines = [
    [script],
    ['STT', 'Chỉ tiêu', `Đơn vị tính ${picture}`, 'Thực hiện năm 2025', `Ghi chú ${svg}`],
    ['1', picture, 'tỷ đồng', '5', link],
    ['2', `Kim ngạch xuất khẩu ${script}`, 'tỷ USD', '50,1', formula],
    ['3', sql, prototype, '7', svg],
    ['4', 'Khách du lịch', 'triệu lượt', script, prototype],
    ['5', 'constructor', 'triệu lượt', '8', sql],
    ['6', 'Thu ngân sách nhà nước trên địa bàn', 'tỷ đồng', '178250', formula],
    [`Ghi chú: ${picture}`],
  ]
  const text = lines.map((line) => line.map(cell).join(';')).join('\r\n')
  const name = '<svg onload=ran("name")>.csv'
  return { name, mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${text}`) }
}
