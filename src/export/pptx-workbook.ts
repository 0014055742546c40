import JSZip from 'jszip'
import type { SlideChart } from '../view-models/deck-slide.ts'
import { columnName, firstSeriesColumn, groupHeads, hasGroups } from './pptx-chart-xml.ts'
import { xmlText } from './pptx-xml.ts'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const types = 'http://schemas.openxmlformats.org/package/2006/content-types'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const sheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The workbook behind a chart, opened by “Edit data”: a value that is missing is an empty cell, never a zero. */
export async function chartWorkbook(chart: SlideChart): Promise<Uint8Array> {
  const zip = new JSZip()
  zip.file(
    '[Content_Types].xml',
    `${head}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/></Types>`,
  )
  zip.file('_rels/.rels', relationsXml('officeDocument', 'xl/workbook.xml'))
  zip.file('xl/_rels/workbook.xml.rels', relationsXml('worksheet', 'worksheets/sheet1.xml'))
  zip.file(
    'xl/workbook.xml',
    `${head}<workbook xmlns="${sheet}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  )
  zip.file('xl/worksheets/sheet1.xml', sheetXml(chart))
  return zip.generateAsync({ type: 'uint8array' })
}

function relationsXml(type: string, target: string): string {
  return `${head}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`
}

function sheetXml(chart: SlideChart): string {
  const heads = groupHeads(chart)
  const first = firstSeriesColumn(chart)
  const names = chart.series.map(({ name }, index) => textCell(first + index, 1, name)).join('')
  const rows = chart.categories.map(({ label }, index) => {
    const row = index + 2
    const group = heads[index]
    const values = chart.series.map(({ points }, place) => {
      const value = points[index]?.value ?? null
      return value === null ? '' : `<c r="${columnName(first + place)}${row}"><v>${value}</v></c>`
    })
    const named = hasGroups(chart)
      ? (group ? textCell(0, row, group) : '') + textCell(1, row, label)
      : textCell(0, row, label)
    return `<row r="${row}">${named}${values.join('')}</row>`
  })
  return `${head}<worksheet xmlns="${sheet}"><sheetData><row r="1">${names}</row>${rows.join('')}</sheetData></worksheet>`
}

function textCell(column: number, row: number, text: string): string {
  return `<c r="${columnName(column)}${row}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`
}
