/** The deck in work as text, one for each data set: what was added on another page waits here. */
export type DeckStore = {
  read: (isSample: boolean) => string | null
  /** False when the browser keeps nothing: private windows, full storage. */
  write: (isSample: boolean, deck: string | null) => boolean
}

const key = (isSample: boolean) => `ve-dich.bo-trinh-chieu.${isSample ? 'minh-hoa' : 'chinh'}`

/** Keeps decks in the browser's storage; `storage` may throw on every call, as browsers do when it is forbidden. */
export function openDeckStore(storage: () => Storage = () => localStorage): DeckStore {
  return {
    read(isSample) {
      try {
        return storage().getItem(key(isSample))
      } catch {
        return null // nothing can be kept here, so nothing is: `write` says so when it matters
      }
    },
    write(isSample, deck) {
      try {
        if (deck === null) storage().removeItem(key(isSample))
        else storage().setItem(key(isSample), deck)
        return true
      } catch {
        return false
      }
    },
  }
}
