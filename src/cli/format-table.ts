type Cell = string | number | boolean | null

/** Rows as a plain text table for the terminal: numbers to the right, null as a dash. */
export function formatTable(rows: readonly Record<string, Cell>[]): string {
  const first = rows[0]
  if (!first) return '(0)'
  const names = Object.keys(first)
  const lines = [names, ...rows.map((row) => names.map((name) => toText(row[name] ?? null)))]
  const widths = names.map((_, index) =>
    Math.max(...lines.map((line) => [...(line[index] ?? '')].length)),
  )
  const isNumeric = names.map((name) =>
    rows.every((row) => row[name] === null || typeof row[name] === 'number'),
  )
  return lines
    .map((line) =>
      line
        .map((cell, index) => pad(cell, widths[index] ?? 0, isNumeric[index] ?? false))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function toText(cell: Cell): string {
  if (cell === null) return '–'
  return typeof cell === 'number' ? String(Number(cell.toFixed(6))) : String(cell)
}

function pad(cell: string, width: number, toRight: boolean): string {
  const space = ' '.repeat(Math.max(0, width - [...cell].length))
  return toRight ? space + cell : cell + space
}
