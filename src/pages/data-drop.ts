import { useEffect, useState } from 'react'
import { readMarkup } from '../state/trusted-types.ts'

/** Takes files dropped, and tables pasted, anywhere on the page while it is open; true while files are held over it. */
export function usePageDrop(onFiles: (files: File[]) => void, pastedName: () => string): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    let depth = 0
    const set = (next: number) => {
      depth = Math.max(0, next)
      setOver(depth > 0)
    }
    const enter = (event: DragEvent) => hasFiles(event) && set(depth + 1)
    const leave = (event: DragEvent) => hasFiles(event) && set(depth - 1)
    // Without this the browser would open the file instead of handing it over.
    const over = (event: DragEvent) => hasFiles(event) && event.preventDefault()
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      set(0)
      onFiles([...(event.dataTransfer?.files ?? [])])
    }
    const paste = (event: ClipboardEvent) => {
      const files =
        event.clipboardData && isFreePaste(event) ? pastedFiles(event, pastedName()) : []
      if (files.length === 0) return
      event.preventDefault()
      onFiles(files)
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', over)
    window.addEventListener('drop', drop)
    window.addEventListener('paste', paste)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', drop)
      window.removeEventListener('paste', paste)
    }
  }, [onFiles, pastedName])
  return isOver
}

/** The table on the clipboard as a file of tab text; null when there is none or the browser refuses. */
export async function pastedTable(name: string): Promise<File | null> {
  try {
    return tableFile(await navigator.clipboard.readText(), name)
  } catch {
    return null // refused: the page then says how to paste with the keyboard
  }
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false
}

/** A field being typed in keeps its own paste. */
function isFreePaste({ target }: ClipboardEvent): boolean {
  return !(target instanceof HTMLElement) || !target.closest('input, textarea, select')
}

function pastedFiles({ clipboardData }: ClipboardEvent, name: string): File[] {
  if (!clipboardData) return []
  if (clipboardData.files.length > 0 && !clipboardData.types.includes('text/plain'))
    return [...clipboardData.files]
  const plain = clipboardData.getData('text/plain')
  const html = clipboardData.getData('text/html')
  const text = plain.includes('\t') || !html.includes('<table') ? plain : htmlToTabText(html)
  return [tableFile(text, name)].filter((file) => file !== null)
}

function tableFile(text: string, name: string): File | null {
  return text.trim() === '' ? null : new File([text], name, { type: 'text/plain' })
}

/** The first table of pasted HTML as tab text. The markup is parsed without running or loading anything. */
export function htmlToTabText(html: string): string {
  const table = readMarkup(html).querySelector('table')
  const rows = [...(table?.rows ?? [])]
  return rows
    .map((row) => [...row.cells].map((cell) => tabCell(cell.textContent ?? '')).join('\t'))
    .join('\n')
}

function tabCell(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
