// Which person takes which seat so that the total distance is least: the Hungarian method, rows ≤ columns.
// Shortest augmenting paths with potentials, O(rows² × columns); 112 × 144 takes a few milliseconds.

/** For each row the column given to it; no column twice. Ties fall to the lower column, so it is deterministic. */
export function assignLeastCost(cost: readonly (readonly number[])[]): number[] {
  const columns = cost[0]?.length ?? 0
  if (cost.length > columns) throw new Error(`${cost.length} rows do not fit ${columns} columns`)
  const state: State = {
    rowPotential: new Float64Array(cost.length + 1),
    columnPotential: new Float64Array(columns + 1),
    // 1-based; 0 = free. Column 0 is where each search starts.
    rowOfColumn: new Int32Array(columns + 1),
  }
  for (let row = 1; row <= cost.length; row += 1) place(row, cost, state)
  const columnOfRow = new Array<number>(cost.length).fill(-1)
  state.rowOfColumn.forEach((row, column) => {
    if (row > 0 && column > 0) columnOfRow[row - 1] = column - 1
  })
  return columnOfRow
}

type State = {
  rowPotential: Float64Array
  columnPotential: Float64Array
  rowOfColumn: Int32Array
}

type Search = { least: Float64Array; from: Int32Array; isUsed: Uint8Array }

function place(row: number, cost: readonly (readonly number[])[], state: State): void {
  const size = state.rowOfColumn.length
  const search: Search = {
    least: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
    from: new Int32Array(size),
    isUsed: new Uint8Array(size),
  }
  state.rowOfColumn[0] = row
  let column = 0
  while (state.rowOfColumn[column] !== 0) column = nextColumn(column, cost, state, search)
  while (column !== 0) {
    const previous = search.from[column] ?? 0
    state.rowOfColumn[column] = state.rowOfColumn[previous] ?? 0
    column = previous
  }
}

function nextColumn(
  current: number,
  cost: readonly (readonly number[])[],
  { rowPotential, columnPotential, rowOfColumn }: State,
  { least, from, isUsed }: Search,
): number {
  isUsed[current] = 1
  const row = rowOfColumn[current] ?? 0
  let delta = Number.POSITIVE_INFINITY
  let next = 0
  for (let column = 1; column < least.length; column += 1) {
    if (isUsed[column]) continue
    const reduced =
      (cost[row - 1]?.[column - 1] ?? 0) - at(rowPotential, row) - at(columnPotential, column)
    if (reduced < at(least, column)) {
      least[column] = reduced
      from[column] = current
    }
    if (at(least, column) < delta) {
      delta = at(least, column)
      next = column
    }
  }
  for (let column = 0; column < least.length; column += 1) {
    if (isUsed[column]) {
      const owner = rowOfColumn[column] ?? 0
      rowPotential[owner] = at(rowPotential, owner) + delta
      columnPotential[column] = at(columnPotential, column) - delta
    } else least[column] = at(least, column) - delta
  }
  return next
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0
}
