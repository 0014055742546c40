// The chart part of a slide, written in the order of the schema: patterns, open bars and single hatched values, none of which pptxgenjs writes.
import type { SlideChart, SlidePoint, SlideSeries } from '../view-models/deck-slide.ts'
import { barFillXml, isDark, lineXml } from './pptx-style.ts'
import { xmlText } from './pptx-xml.ts'

const textSize = 1800
const thickest = 48
const namespaces =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** The whole part `ppt/charts/chartN.xml`; its workbook is the relation `rId1`. */
export function chartXml(chart: SlideChart, language: 'vi' | 'en'): string {
  const plot = chart.form === 'line' ? lineChart(chart) : barChart(chart)
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace ${namespaces}><c:date1904 val="0"/><c:lang val="${language === 'vi' ? 'vi-VN' : 'en-US'}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${layoutXml(chart)}${plot}${categoryAxis(chart)}${valueAxis(chart)}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties('tx1')}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
}

function barChart(chart: SlideChart): string {
  const isColumns = chart.form === 'columns'
  const isStacked = chart.form === 'stacked'
  const series = chart.series.map((one, index) => barSeries(one, index, chart)).join('')
  const overlap = isStacked ? 100 : chart.series.length > 1 ? (isColumns ? 0 : 60) : 0
  const gap = isStacked ? 45 : isColumns ? 30 : gapOfBars(chart)
  return `<c:barChart><c:barDir val="${isColumns ? 'col' : 'bar'}"/><c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${series}<c:gapWidth val="${gap}"/><c:overlap val="${overlap}"/><c:axId val="111"/><c:axId val="222"/></c:barChart>`
}

// A few bars would fill the slide: none is thicker than two lines of text.
function gapOfBars({ categories: all }: SlideChart): number {
  const slot = 260 / all.length
  return Math.round(Math.max(40, (slot / thickest - 1) * 100))
}

/** One nameless bar takes the whole width, as the table below it does. */
function layoutXml(chart: SlideChart): string {
  if (!isNameless(chart)) return '<c:layout/>'
  return '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0"/><c:y val="0.05"/><c:w val="1"/><c:h val="0.9"/></c:manualLayout></c:layout>'
}

function barSeries(series: SlideSeries, index: number, chart: SlideChart): string {
  const points = series.points
    .map((point, place) =>
      point.value !== null && point.notation && point.notation !== series.notation
        ? `<c:dPt><c:idx val="${place}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${barFillXml(point.notation)}</c:spPr></c:dPt>`
        : '',
    )
    .join('')
  const position = chart.form === 'stacked' ? 'ctr' : 'outEnd'
  const color = chart.form === 'stacked' && isDark(series.notation) ? 'bg1' : 'tx1'
  return `<c:ser>${head(series, index, chart)}<c:spPr>${barFillXml(series.notation)}</c:spPr><c:invertIfNegative val="0"/>${points}${labels(series.points, position, color)}${data(series, index, chart)}</c:ser>`
}

function lineChart(chart: SlideChart): string {
  const series = chart.series
    .map((one, index) => {
      const isActual = one.notation === 'actual'
      const marker = isActual
        ? `<c:marker><c:symbol val="circle"/><c:size val="8"/><c:spPr>${barFillXml('actual')}</c:spPr></c:marker>`
        : '<c:marker><c:symbol val="none"/></c:marker>'
      const points = one.points
        .map((point, place) =>
          isActual && point.notation === 'estimate'
            ? `<c:dPt><c:idx val="${place}"/><c:marker><c:symbol val="circle"/><c:size val="8"/><c:spPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:ln w="19050"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln></c:spPr></c:marker><c:bubble3D val="0"/></c:dPt>`
            : '',
        )
        .join('')
      return `<c:ser>${head(one, index, chart)}<c:spPr>${lineXml(one.notation)}</c:spPr>${marker}${points}${labels(one.points, 't', 'tx1')}${data(one, index, chart)}<c:smooth val="0"/></c:ser>`
    })
    .join('')
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/><c:axId val="111"/><c:axId val="222"/></c:lineChart>`
}

function head(series: SlideSeries, index: number, chart: SlideChart): string {
  const cell = `Sheet1!$${columnName(firstSeriesColumn(chart) + index)}$1`
  return `<c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>${cell}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${xmlText(series.name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`
}

// Numbers beside values are written out: a machine set to English would turn 190.379 into 190,379.
function labels(points: readonly SlidePoint[], position: string, color: string): string {
  const none =
    '<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
  const own = points
    .map((point, index) =>
      point.value === null || point.label === null
        ? ''
        : `<c:dLbl><c:idx val="${index}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:pPr>${runDefaults(color)}</a:pPr><a:r><a:rPr lang="vi-VN" sz="${textSize}"><a:solidFill><a:schemeClr val="${color}"/></a:solidFill></a:rPr><a:t>${xmlText(point.label)}</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val="${position}"/>${none.replace('showVal val="0"', 'showVal val="1"')}</c:dLbl>`,
    )
    .join('')
  return own === '' ? `<c:dLbls>${none}</c:dLbls>` : `<c:dLbls>${own}${none}</c:dLbls>`
}

function data(series: SlideSeries, index: number, chart: SlideChart): string {
  const last = chart.categories.length + 1
  const column = columnName(firstSeriesColumn(chart) + index)
  const values = series.points
    .map((point, place) =>
      point.value === null ? '' : `<c:pt idx="${place}"><c:v>${point.value}</c:v></c:pt>`,
    )
    .join('')
  return `<c:cat>${categories(chart, last)}</c:cat><c:val><c:numRef><c:f>Sheet1!$${column}$2:$${column}$${last}</c:f><c:numCache><c:formatCode>${xmlText(chart.numberFormat)}</c:formatCode><c:ptCount val="${chart.categories.length}"/>${values}</c:numCache></c:numRef></c:val>`
}

function categories(chart: SlideChart, last: number): string {
  const count = `<c:ptCount val="${chart.categories.length}"/>`
  const names = pointsXml(chart.categories.map(({ label }) => label))
  if (!hasGroups(chart))
    return `<c:strRef><c:f>Sheet1!$A$2:$A$${last}</c:f><c:strCache>${count}${names}</c:strCache></c:strRef>`
  const groups = pointsXml(groupHeads(chart))
  return `<c:multiLvlStrRef><c:f>Sheet1!$A$2:$B$${last}</c:f><c:multiLvlStrCache>${count}<c:lvl>${names}</c:lvl><c:lvl>${groups}</c:lvl></c:multiLvlStrCache></c:multiLvlStrRef>`
}

function pointsXml(values: readonly (string | null)[]): string {
  return values
    .map((value, index) =>
      value === null ? '' : `<c:pt idx="${index}"><c:v>${xmlText(value)}</c:v></c:pt>`,
    )
    .join('')
}

function categoryAxis(chart: SlideChart): string {
  const isTime = chart.form === 'columns' || chart.form === 'line'
  const line =
    '<c:spPr><a:ln w="12700"><a:solidFill><a:schemeClr val="accent5"/></a:solidFill></a:ln></c:spPr>'
  return `<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="${isTime ? 'minMax' : 'maxMin'}"/></c:scaling><c:delete val="${isNameless(chart) ? 1 : 0}"/><c:axPos val="${isTime ? 'b' : 'l'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line}${textProperties('tx1')}<c:crossAx val="222"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="60"/><c:noMultiLvlLbl val="${hasGroups(chart) ? 0 : 1}"/></c:catAx>`
}

function valueAxis(chart: SlideChart): string {
  const isBars = chart.form === 'bars' || chart.form === 'stacked'
  const ends = `<c:max val="${chart.max}"/><c:min val="${chart.min}"/>`
  return `<c:valAx><c:axId val="222"/><c:scaling><c:orientation val="minMax"/>${ends}</c:scaling><c:delete val="1"/><c:axPos val="${isBars ? 'b' : 'l'}"/><c:numFmt formatCode="${xmlText(chart.numberFormat)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111"/><c:crosses val="${isBars ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`
}

function textProperties(color: string): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runDefaults(color)}</a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`
}

function runDefaults(color: string): string {
  return `<a:defRPr sz="${textSize}" b="0"><a:solidFill><a:schemeClr val="${color}"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr>`
}

/** One bar needs no name beside it. */
function isNameless({ categories: all }: SlideChart): boolean {
  return all.every(({ label }) => label === '')
}

/** Territories or blocks stand in a column of their own before the categories. */
export function hasGroups({ categories: all }: SlideChart): boolean {
  return all.some(({ group }) => group !== null)
}

/** The name of a group at its first category only: a presentation program spans it over the rest. */
export function groupHeads({ categories: all }: SlideChart): (string | null)[] {
  return all.map(({ group }, index) =>
    index > 0 && all[index - 1]?.group === group ? null : group,
  )
}

/** Place of the first series among the columns of the workbook, from 0. */
export function firstSeriesColumn(chart: SlideChart): number {
  return hasGroups(chart) ? 2 : 1
}

/** `A` … `Z`, `AA` …: a deck has at most ten series. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}
