import type { FolderReading } from '../../src/import/read-folder.ts'

export type Names = {
  /** Ids of indicators whose series may be any amount or share. */
  indicators: string[]
  indicatorNames: string[]
  wards: string[]
  wardNames: string[]
  documents: string[]
}

const header =
  'indicator_id,org_unit_id,period,basis,value,status,published_on,document_id,preferred,qualifier,note\n'
const linesPerPart = 20_000

/** Ids and names of the published folder that a made file may use without breaking a rule. */
export function namesOf({ tables }: FolderReading): Names {
  const rows = (name: string) => {
    const table = tables.find((one) => one.name === name)
    const cells = new Map(table?.columns.map((column) => [column.name, column.cells]))
    return (table?.lines ?? []).map(
      (_, index) => (field: string) => String(cells.get(field)?.[index] ?? ''),
    )
  }
  const indicators = rows('indicators').filter((row) =>
    ['ratio', 'points'].includes(row('attainment')),
  )
  const wards = rows('org-units').filter(
    (row) => row('type') === 'ward' && row('valid_from') === '2025-07-01',
  )
  return {
    indicators: indicators.map((row) => row('indicator_id')),
    indicatorNames: indicators.map((row) => row('name_vi')),
    wards: wards.map((row) => row('org_unit_id')),
    wardNames: wards.map((row) => row('name')),
    documents: rows('documents')
      .map((row) => row('document_id'))
      .sort((one, other) => one.length - other.length),
  }
}

/** `actuals.csv` with so many rows, no two of the same observation and paper; almost every value is a text of its own. */
export function makeCanonicalFile(names: Names, rows: number): File {
  return new File(
    parts(rows, header, (index) => {
      const { indicator, ward, month, basis, document } = placeOf(names, index)
      return `${names.indicators[indicator]},${names.wards[ward]},${month},${basis},${amountAt(index)},official,2031-01-${String(1 + document).padStart(2, '0')},${names.documents[document]},false,,\n`
    }),
    `actuals-${rows}.csv`,
    { type: 'text/csv' },
  )
}

/** The same observations as an office writes them: names, semicolons, decimal commas. */
export function makeOfficeFile(names: Names, rows: number): File {
  return new File(
    parts(rows, 'Chỉ tiêu;Đơn vị;Kỳ;Thực hiện\n', (index) => {
      const { indicator, ward, month } = placeOf(names, index)
      const [year, number] = month.split('-')
      return `${names.indicatorNames[indicator]};${names.wardNames[ward]};Tháng ${Number(number)}/${year};${amountAt(index).replace('.', ',')}\n`
    }),
    `bao-cao-${rows}.csv`,
    { type: 'text/csv' },
  )
}

function parts(rows: number, first: string, lineOf: (index: number) => string): string[] {
  const made = [first]
  for (let start = 0; start < rows; start += linesPerPart) {
    let part = ''
    for (let index = start; index < Math.min(rows, start + linesPerPart); index += 1)
      part += lineOf(index)
    made.push(part)
  }
  return made
}

function placeOf({ indicators, wards, documents }: Names, index: number) {
  let rest = index
  const take = (size: number) => {
    const taken = rest % size
    rest = Math.floor(rest / size)
    return taken
  }
  const indicator = take(indicators.length)
  const ward = take(wards.length)
  const months = take(54) + 6
  const basis = take(2) === 0 ? 'period' : 'ytd'
  const document = take(Math.min(28, documents.length))
  const month = `${2025 + Math.floor(months / 12)}-${String(1 + (months % 12)).padStart(2, '0')}`
  return { indicator, ward, month, basis, document }
}

/** Between 100 and 1000, spread by a multiplicative step. */
function amountAt(index: number): string {
  return (100 + ((index * 7919) % 899_981) / 1000).toFixed(3)
}
