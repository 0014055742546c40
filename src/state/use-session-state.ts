import { useStore } from 'zustand'
import type { ImportSession, SessionState } from './import-session.ts'

/** The files in work, as they stand now. */
export function useSessionState(session: ImportSession): SessionState {
  return useStore(session.store)
}
