import type { DeckModel } from '../view-models/deck-slide.ts'

/** What the page asks of the worker that writes the file. */
export type PptxRequest = { deck: DeckModel }

/** How far it has come, the file, or what broke. */
export type PptxAnswer =
  | { kind: 'progress'; share: number }
  | { kind: 'done'; file: Uint8Array }
  | { kind: 'failed'; detail: string }
