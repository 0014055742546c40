/** A stored number as decimal text of at most 15 significant digits, as spreadsheets count; null when it is no finite number. */
export function decimalText(value: number): string | null {
  if (!Number.isFinite(value)) return null
  const [mantissa = '0', exponent = '0'] = value.toExponential(14).split('e')
  return shiftPoint(mantissa, Number(exponent))
}

/** Decimal text with its point moved `places` to the right (left when negative); needless zeros are dropped. */
export function shiftPoint(text: string, places: number): string {
  const sign = text.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = text.slice(sign.length).split('.')
  const left = Math.max(0, -places - whole.length + 1)
  const digits = '0'.repeat(left) + whole + fraction
  const point = left + whole.length + places
  const filled = digits.padEnd(point, '0')
  const integer = filled.slice(0, point).replace(/^0+(?=\d)/, '')
  const rest = filled.slice(point).replace(/0+$/, '')
  const number = rest ? `${integer}.${rest}` : integer
  return number === '0' ? '0' : sign + number
}
