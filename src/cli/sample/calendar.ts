/** The months the sample speaks of. */
export const sampleMonths = monthsBetween('2024-01', '2026-10')

/** The years it sets targets for. */
export const planYears = ['2025', '2026']

export function dueDay(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01-05` : `${year}-${String(number + 1).padStart(2, '0')}-05`
}

function monthsBetween(first: string, last: string): string[] {
  const [firstYear = 0, firstMonth = 0] = first.split('-').map(Number)
  const [lastYear = 0, lastMonth = 0] = last.split('-').map(Number)
  const count = (lastYear - firstYear) * 12 + lastMonth - firstMonth + 1
  return Array.from({ length: count }, (_, index) => {
    const month = firstMonth - 1 + index
    return `${firstYear + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}
