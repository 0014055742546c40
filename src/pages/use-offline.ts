import { useEffect, useState } from 'react'
import { keepOffline, type OfflineState } from '../offline/keep-offline.ts'

const nothing: OfflineState = { isKept: false, takeOver: null, failure: null }

/** Keeps the site on this device once the page stands, so that the first view does not wait for it. */
export function useOffline(isReady: boolean): OfflineState {
  const [state, setState] = useState(nothing)
  useEffect(() => (isReady ? keepOffline(setState) : undefined), [isReady])
  return state
}
