/** A cell with a value outside the limit; `cell` is its address, e.g. `XFD1048576`. */
export type FarCell = { line: number; column: number; cell: string }

/** What a part of a workbook shows before it is parsed. */
export type PartScan = { hasDoctype: boolean; farCell: FarCell | null }

const pieceSize = 1 << 20
/** Longer than any tag that is looked for, so that none is lost between two pieces. */
const overlap = 200

/** Looks through XML piece by piece for a document type and for cells with a value beyond the limit. */
export function scanSheetPart(xml: Uint8Array, limit: { rows: number; columns: number }): PartScan {
  let farCell: FarCell | null = null
  for (let at = 0; at < xml.length; at += pieceSize) {
    const piece = latin(xml.subarray(Math.max(0, at - overlap), at + pieceSize))
    if (/<!(DOCTYPE|ENTITY)/i.test(piece)) return { hasDoctype: true, farCell: null }
    farCell ??= findFarCell(piece, limit)
  }
  return { hasDoctype: false, farCell }
}

/** Bytes one by one: tags are ASCII, and letters beside them do not matter here. */
function latin(bytes: Uint8Array): string {
  const ascii = bytes.includes(0) ? bytes.filter((byte) => byte !== 0) : bytes
  return new TextDecoder('latin1').decode(ascii)
}

function findFarCell(piece: string, limit: { rows: number; columns: number }): FarCell | null {
  for (const match of piece.matchAll(
    /<(?:\w+:)?c [^<>]*?\br="([A-Z]{1,3})(\d{1,7})"[^<>]*>(.{0,8})/g,
  )) {
    const [tag, letters = '', digits = '', after = ''] = match
    const column = columnNumber(letters)
    const line = Number(digits)
    const isFar = line > limit.rows || column > limit.columns
    const hasValue =
      !tag.slice(0, tag.length - after.length).endsWith('/>') && !after.startsWith('</')
    if (isFar && hasValue) return { line, column, cell: `${letters}${digits}` }
  }
  return null
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}
