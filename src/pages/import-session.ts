import { openImportSession } from '../state/import-session.ts'
import { importDesk } from './import-desk.ts'

/** The files in work in this tab: they stay while a person looks at another page. */
export const importSession = openImportSession(importDesk)
