import type { Page } from 'playwright-core'
import type { DroppedBytes } from './office-files.ts'

/** Drops files on the Data page, once it stands, as the system does: through a real DataTransfer. */
export async function drop(page: Page, ...files: DroppedBytes[]): Promise<void> {
  const sent = files.map(({ name, mimeType, buffer }) => ({
    name,
    mimeType,
    bytes: buffer.toString('base64'),
  }))
  await page.locator('.drop').waitFor()
  const transfer = await page.evaluateHandle((list) => {
    const data = new DataTransfer()
    for (const { name, mimeType, bytes } of list) {
      const letters = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))
      data.items.add(new File([letters], name, { type: mimeType }))
    }
    return data
  }, sent)
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('main', type, { dataTransfer: transfer })
}

/** Waits until every file is read and compared. */
export async function understood(page: Page): Promise<void> {
  await page.locator('.wizard').waitFor()
  await page.waitForFunction(() => !document.querySelector('.data-page progress'))
}
