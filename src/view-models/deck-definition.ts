// The deck as text: a file to hand on, an entry of the browser's storage, a part of a link. All of it is hostile when read.
import {
  type DeckDefinition,
  deckLimits,
  newSlide,
  type SlideKind,
  type SlideSpec,
  slideKinds,
  slideSubject,
} from '../domain/deck.ts'
import { isIsoDate } from '../domain/period.ts'

/** Why a deck, or one slide of it, was not taken as it stands. */
export type DeckFault = {
  code: 'too-large' | 'not-json' | 'not-a-deck' | 'too-many-slides' | 'unknown-kind' | 'text-cut'
  /** Place of the slide, from 1; null when the whole file is meant. */
  slide: number | null
}

export type DeckReading = { deck: DeckDefinition | null; faults: DeckFault[] }

const fileMark = 've-dich-bo-trinh-chieu'
const subjectFields = [
  'documentId',
  'orgUnitId',
  'indicatorId',
  'domain',
  'block',
  'period',
  'basis',
] as const

/** A longer link breaks in mail and chat; the deck then stays in the browser. */
const longestLink = 1500

/** The deck as a JSON file. */
export function serializeDeck(deck: DeckDefinition): string {
  return JSON.stringify({ type: fileMark, version: 1, ...deck }, null, 1)
}

/** Reads a deck that anyone may have written: unknown slides are left out and named, texts cut, nothing else is taken over. */
export function parseDeck(text: string): DeckReading {
  if (text.length > deckLimits.fileBytes) return refused('too-large')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refused('not-json')
  }
  if (!isRecord(value) || value.type !== fileMark || !Array.isArray(value.slides))
    return refused('not-a-deck')
  const faults: DeckFault[] = []
  if (value.slides.length > deckLimits.slides)
    faults.push({ code: 'too-many-slides', slide: deckLimits.slides + 1 })
  const deck: DeckDefinition = {
    documentId: idOf(value.documentId),
    orgUnitId: idOf(value.orgUnitId),
    asOf: typeof value.asOf === 'string' && isIsoDate(value.asOf) ? value.asOf : null,
    isSample: value.isSample === true,
    slides: [],
  }
  value.slides.slice(0, deckLimits.slides).forEach((slide: unknown, index) => {
    const read = readSlide(slide, deck.slides, (code) => faults.push({ code, slide: index + 1 }))
    if (read) deck.slides.push(read)
  })
  return { deck, faults }
}

function refused(code: DeckFault['code']): DeckReading {
  return { deck: null, faults: [{ code, slide: null }] }
}

function readSlide(
  value: unknown,
  taken: readonly SlideSpec[],
  tell: (code: DeckFault['code']) => void,
): SlideSpec | null {
  const kind = isRecord(value) ? slideKinds.find((known) => known === value.kind) : undefined
  if (!isRecord(value) || !kind) {
    tell('unknown-kind')
    return null
  }
  const cut = (text: unknown): string | null => {
    if (typeof text !== 'string') return null
    if (text.length > deckLimits.textLength) tell('text-cut')
    return text.slice(0, deckLimits.textLength)
  }
  return {
    ...newSlide(subjectOf(kind, value), taken),
    message: cut(value.message),
    notes: cut(value.notes),
    body: cut(value.body),
    writtenOn: readFigures(value.writtenOn),
  }
}

function subjectOf(kind: SlideKind, value: Record<string, unknown>) {
  const named = subjectFields.map((field) => [field, idOf(value[field])] as const)
  return slideSubject(kind, Object.fromEntries(named))
}

function readFigures(value: unknown): [string, string][] {
  if (!Array.isArray(value)) return []
  return value.slice(0, 500).flatMap((pair: unknown): [string, string][] => {
    if (!Array.isArray(pair)) return []
    const [name, figure] = pair
    return typeof name === 'string' && typeof figure === 'string'
      ? [[name.slice(0, deckLimits.idLength), figure.slice(0, deckLimits.idLength)]]
      : []
  })
}

function idOf(value: unknown): string | null {
  return typeof value === 'string' && value.length > 0 && value.length <= deckLimits.idLength
    ? value
    : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The deck as a part of a link, letters and digits only; null when it is too long for one. */
export function deckToLink(deck: DeckDefinition): string | null {
  const slides = deck.slides.map((slide) => {
    const { kind, message, notes, body, writtenOn } = slide
    const words = (message ?? notes ?? body) ? [message, notes, body, writtenOn] : []
    return [slideKinds.indexOf(kind), subjectFields.map((field) => slide[field] ?? 0), ...words]
  })
  const { documentId, orgUnitId, asOf, isSample } = deck
  const bytes = new TextEncoder().encode(
    JSON.stringify([1, documentId, orgUnitId, asOf, isSample ? 1 : 0, slides]),
  )
  const link = btoa(String.fromCharCode(...bytes.slice(0, longestLink)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
  return bytes.length * 1.34 > longestLink ? null : link
}

/** Reads a deck out of a link, through the same gate as a file. */
export function deckFromLink(link: string): DeckReading {
  try {
    const binary = atob(link.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (!Array.isArray(value) || value[0] !== 1 || !Array.isArray(value[5]))
      return refused('not-a-deck')
    const [, documentId, orgUnitId, asOf, isSample, slides] = value
    return parseDeck(
      JSON.stringify({
        type: fileMark,
        ...{ documentId, orgUnitId, asOf, isSample: isSample === 1 },
        slides: slides.map(unpackSlide),
      }),
    )
  } catch {
    return refused('not-a-deck')
  }
}

function unpackSlide(slide: unknown) {
  if (!Array.isArray(slide)) return null
  const [kind, fields, message, notes, body, writtenOn] = slide
  const values: unknown[] = Array.isArray(fields) ? fields : []
  const named = subjectFields.map((field, index) => [field, values[index]])
  return {
    ...Object.fromEntries(named),
    kind: typeof kind === 'number' ? slideKinds[kind] : null,
    ...{ message, notes, body, writtenOn },
  }
}
