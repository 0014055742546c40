/** `--small` of the styles, in which tick labels are set. */
const smallRem = 0.8125

/** Between a label and its axis: the six pixels Recharts keeps for a tick, and the margin of `categoryAxis` or `valueAxis`. */
const besidePx = { label: 6 + 6, value: 6 + 4 }

/** Width of the widest label and height of one, in px: an axis that knows its room is drawn once and not again. */
export function axisRoom(labels: readonly string[], fontPx: number) {
  const sizePx = fontPx * smallRem
  const context = document.createElement('canvas').getContext('2d')
  if (context) context.font = `${sizePx}px ${getComputedStyle(document.body).fontFamily}`
  const widths = labels.map((label) => context?.measureText(label).width ?? label.length * sizePx)
  return {
    width: Math.ceil(Math.max(0, ...widths)) + besidePx.value,
    height: Math.ceil(sizePx * 1.15) + besidePx.label,
  }
}
