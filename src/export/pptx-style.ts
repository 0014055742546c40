// Colours and fills of the slides as a presentation program knows them: the colours of its theme wherever one fits.
import type { SlideNotation } from '../view-models/deck-slide.ts'
import type { DisplayStatus, Tone } from '../view-models/display-status.ts'

/** On every office machine, with all Vietnamese letters; Liberation Sans has the same widths. */
export const slideFont = 'Arial'

/** The theme of a file, by the names of its slots. */
export const themeColors: Record<string, string> = {
  dk1: '17212B',
  lt1: 'FFFFFF',
  dk2: '465362',
  lt2: 'F6F8FA',
  accent1: '0B4F9E',
  accent2: '00734F',
  accent3: 'E3AB4B',
  accent4: 'B3261E',
  accent5: '8996A4',
  accent6: 'CFD7DF',
  hlink: '0B4F9E',
  folHlink: '465362',
}

/** Fill of a bar that counts what stands at a status. */
export const statusColors: Record<DisplayStatus, string> = {
  exceeded: 'accent2',
  met: '4D9F7F',
  on_pace: '93C8B1',
  behind: 'accent3',
  far_behind: 'C65A1E',
  missed: 'accent4',
  part_data: 'accent5',
  no_data: 'accent6',
  not_assessable: 'A99FBD',
  not_due: 'E4E8ED',
}

/** Signs that stand before the word of a status, all of them letters of the font. */
export const statusSigns: Record<DisplayStatus, string> = {
  exceeded: '▲',
  met: '●',
  on_pace: '►',
  behind: '□',
  far_behind: '♦',
  missed: '▼',
  part_data: '○',
  no_data: '○',
  not_assessable: '×',
  not_due: '–',
}

/** Text in the colour of its meaning. */
export const toneColors: Record<Tone, string> = {
  good: 'accent2',
  near: '855400',
  bad: 'accent4',
  neutral: 'tx1',
}

/** A shape filled with this colour is hatched when the file is finished: pptxgenjs knows no patterns. */
export const hatchStandIn = 'A1B2C3'

/** The colour of a theme slot or of six digits as an element. */
export function colorXml(color: string): string {
  return /^[0-9A-F]{6}$/.test(color)
    ? `<a:srgbClr val="${color}"/>`
    : `<a:schemeClr val="${color}"/>`
}

/** Hatched: estimates, computed values, projections. */
export const hatchXml = `<a:pattFill prst="wdUpDiag"><a:fgClr>${colorXml('tx1')}</a:fgClr><a:bgClr>${colorXml('bg1')}</a:bgClr></a:pattFill>`

/** Fill and outline of a bar: solid, hatched, open, pale. */
export function barFillXml(notation: SlideNotation): string {
  switch (notation) {
    case 'actual':
      return solid('tx1')
    case 'estimate':
      return `${hatchXml}${outline('tx1', 9525)}`
    case 'target':
      return `<a:noFill/>${outline('tx1', 22225)}`
    case 'expected':
      return `${solid('bg2')}${outline('tx2', 12700, 'sysDash')}`
    case 'previous':
      return solid('accent5')
    default:
      return `${solid(statusColors[notation])}${outline('bg1', 9525)}`
  }
}

/** Stroke of a line. */
export function lineXml(notation: SlideNotation): string {
  if (notation === 'actual' || notation === 'estimate') return outline('tx1', 38100)
  if (notation === 'target') return outline('tx1', 15875)
  return notation === 'expected' ? outline('tx2', 19050, 'sysDash') : outline('accent5', 28575)
}

/** Dark enough a fill for white numbers on it. */
export function isDark(notation: SlideNotation): boolean {
  return ['actual', 'exceeded', 'far_behind', 'missed'].includes(notation)
}

function solid(color: string): string {
  return `<a:solidFill>${colorXml(color)}</a:solidFill>`
}

function outline(color: string, width: number, dash = 'solid'): string {
  return `<a:ln w="${width}">${solid(color)}<a:prstDash val="${dash}"/></a:ln>`
}
