/** The rows of one indicator, in their order. */
export function ofIndicator<Row extends { indicatorId: string }>(
  rows: readonly Row[],
  indicatorId: string,
): Row[] {
  return rows.filter((row) => row.indicatorId === indicatorId)
}
