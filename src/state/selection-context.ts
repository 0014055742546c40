import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { HashState, Selection } from './selection.ts'
import type { SelectionStore } from './selection-store.ts'

/** The store of the page; one per mounted app. */
export const SelectionContext = createContext<SelectionStore | null>(null)

function useSelectionStore(): SelectionStore {
  const store = useContext(SelectionContext)
  if (!store) throw new Error('SelectionContext is missing around this component')
  return store
}

/** What is chosen now. */
export function useSelection(): Selection {
  return useStore(useSelectionStore(), (state) => state.selection)
}

/** Changes what is chosen, and with it the URL. */
export function useChoose(): ReturnType<SelectionStore['getState']>['choose'] {
  return useStore(useSelectionStore(), (state) => state.choose)
}

/** Path and navigation for the router: the path comes from the same hash as the selection. */
export function useHashPath(): [HashState['path'], (path: string) => void] {
  const store = useSelectionStore()
  return [useStore(store, (state) => state.path), useStore(store, (state) => state.go)]
}
