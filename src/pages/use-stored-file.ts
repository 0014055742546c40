import { useState } from 'react'
import type { StorageError } from '../storage/storage-error.ts'
import type { WorkspaceView } from './use-workspace.ts'

/** Takes a kept file out of the store for `use`; why the last one could not be had, in the reader's terms of `importPage.trouble`. */
export function useStoredFile() {
  const [trouble, setTrouble] = useState<StorageError | null>(null)
  const take = async (view: WorkspaceView, id: string, use: (file: File) => void) => {
    setTrouble(null)
    const { name = '', lastModified } = view.files.find((file) => file.id === id) ?? {}
    try {
      use(new File([await view.workspace.readFile(id)], name, { lastModified }))
    } catch (error) {
      setTrouble(error as StorageError) // `readFile` rejects with nothing else
    }
  }
  return { take, trouble }
}
