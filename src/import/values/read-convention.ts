import { foldSpelling } from '../../domain/fold-name.ts'
import type { ColumnConvention } from './number-reading.ts'

type Use = 'thousands' | 'decimal'

/** How the cells of one column that read one way only write their numbers: the evidence for those that read two ways. */
export function readConvention(cells: readonly string[]): ColumnConvention {
  const uses = { dot: new Set<Use>(), comma: new Set<Use>() }
  for (const cell of cells) {
    if (cell.length > 60) continue
    for (const match of foldSpelling(cell).matchAll(/\d+(?:[.,]\d+)+|\d{1,3}(?: \d{3})+[.,]\d+/g))
      note(match[0], uses)
  }
  const isMixed = uses.dot.size > 1 || uses.comma.size > 1
  return { dot: only(uses.dot), comma: only(uses.comma), isMixed }
}

function note(text: string, uses: { dot: Set<Use>; comma: Set<Use> }): void {
  const both = /[.,](?=.*[.,])/.test(text) && text.includes('.') && text.includes(',')
  const last = text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ','
  if (both) {
    say(uses, last, 'decimal')
  } else if (/^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})+$/.test(text)) {
    say(uses, last, 'thousands')
  } else if (/ /.test(text) || !/^[1-9]\d{0,2}[.,]\d{3}$/.test(text)) {
    if (/^[\d ]+[.,]\d+$/.test(text)) say(uses, last, 'decimal')
  }
}

/** What one mark does the other does not. */
function say(uses: { dot: Set<Use>; comma: Set<Use> }, mark: '.' | ',', use: Use): void {
  const other: Use = use === 'decimal' ? 'thousands' : 'decimal'
  uses.dot.add(mark === '.' ? use : other)
  uses.comma.add(mark === ',' ? use : other)
}

function only(uses: Set<Use>): Use | null {
  return uses.size === 1 ? ([...uses][0] ?? null) : null
}
