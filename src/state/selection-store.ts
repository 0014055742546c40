import { createStore, type StoreApi } from 'zustand/vanilla'
import { type HashState, parseHash, type Selection, serializeHash } from './selection.ts'

export type SelectionStore = StoreApi<
  HashState & {
    /** Changes the view and the hash. `replace` keeps one history entry, for typing. */
    choose(change: Partial<Selection>, options?: { replace?: boolean }): void
    go(path: string): void
  }
>

/** The part of `window` the store mirrors itself to; a test hands in its own. */
export type HashHost = {
  location: { hash: string }
  history: {
    pushState(data: unknown, unused: string, url: string): void
    replaceState(data: unknown, unused: string, url: string): void
  }
  addEventListener(type: 'hashchange' | 'popstate', listener: () => void): void
}

/** Opens the selection from the hash and keeps both equal: choosing writes the hash, back and forward write the store. */
export function openSelectionStore(host: HashHost): SelectionStore {
  const store: SelectionStore = createStore((set, get) => {
    const write = (next: HashState, replace: boolean) => {
      const hash = serializeHash(next)
      if (hash !== serializeHash(get()))
        host.history[replace ? 'replaceState' : 'pushState'](null, '', hash)
      set(next)
    }
    return {
      ...parseHash(host.location.hash),
      choose: (change, { replace = false } = {}) =>
        write({ path: get().path, selection: { ...get().selection, ...change } }, replace),
      go: (path) => write({ path, selection: get().selection }, false),
    }
  })
  const follow = () => store.setState(parseHash(host.location.hash))
  host.addEventListener('hashchange', follow)
  host.addEventListener('popstate', follow)
  return store
}
