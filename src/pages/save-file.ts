/** Hands bytes or text to the browser as a file to keep. */
export function saveFile(content: Uint8Array | string | Blob, name: string, type: string): void {
  const part =
    typeof content === 'string' || content instanceof Blob ? content : new Uint8Array(content)
  const address = URL.createObjectURL(new Blob([part], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads the address after the click returns.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
