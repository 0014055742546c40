import { openBrowserEngine } from '../../../src/database/browser-engine.ts'
import { hashBytes, hashInSlices } from '../../../src/storage/hash-bytes.ts'
import { openWorkspace } from '../../../src/storage/open-workspace.ts'
import { answerCorpus } from './corpus.ts'

/** What the browser tests reach by `page.evaluate`. */
export type EnginePage = {
  answerCorpus: typeof answerCorpus
  openBrowserEngine: typeof openBrowserEngine
  openWorkspace: typeof openWorkspace
  hashBytes: typeof hashBytes
  hashInSlices: typeof hashInSlices
}

Object.assign(window, {
  answerCorpus,
  openBrowserEngine,
  openWorkspace,
  hashBytes,
  hashInSlices,
} satisfies EnginePage)
