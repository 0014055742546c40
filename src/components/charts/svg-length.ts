/** Sixteenths of the root font size: charts grow with the text around them. */
export function em(units: number): string {
  return `${units / 16}em`
}
