import { figureToPng, figureToSvg } from '../export/chart-image.ts'
import { saveFile } from './save-file.ts'

/** Saves a figure as PNG or SVG, or copies it; where nothing can be copied, it is saved. */
export async function takePicture(
  figure: HTMLElement,
  kind: 'png' | 'svg' | 'copy',
  { name, mark }: { name: string; mark: string | null },
): Promise<boolean> {
  if (kind === 'svg') {
    const { svg } = figureToSvg(figure, mark)
    saveFile(svg, `${name}.svg`, 'image/svg+xml')
    return true
  }
  const picture = await figureToPng(figure, mark)
  if (kind === 'copy' && (await copied(picture))) return true
  saveFile(picture, `${name}.png`, 'image/png')
  return true
}

async function copied(picture: Blob): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })])
    return true
  } catch {
    return false // plain http or a browser that asks: the file says the same
  }
}
