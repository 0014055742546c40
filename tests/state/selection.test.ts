import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  defaultSelection,
  type HashState,
  openingView,
  parseHash,
  serializeHash,
} from '../../src/state/selection.ts'
import { type HashHost, openSelectionStore } from '../../src/state/selection-store.ts'

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
const statuses = [
  'exceeded',
  'met',
  'on_pace',
  'behind',
  'far_behind',
  'missed',
  'part_data',
  'no_data',
  'not_assessable',
  'not_due',
]
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const state: fc.Arbitrary<HashState> = fc.record({
  path: fc.constantFrom('/', '/xu-huong', '/chi-tieu/fdi'),
  selection: fc.record({
    deck: fc.option(fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/), { nil: null }),
    documentId: fc.option(text),
    orgUnitId: fc.option(text),
    asOf: fc.option(day),
    domain: fc.option(text),
    status: fc.option(fc.constantFrom(...statuses)),
    search: fc.oneof(fc.constant(''), text),
    indicatorId: fc.option(text),
    block: fc.option(fc.constantFrom('departments', 'wards', 'communes')),
    period: fc.option(text),
    basis: fc.option(fc.constant('ytd')),
    isSample: fc.boolean(),
    language: fc.constantFrom('vi' as const, 'en' as const),
    theme: fc.constantFrom('auto' as const, 'light' as const, 'dark' as const),
  }),
})

describe(parseHash, () => {
  test('reads back whatever serializeHash wrote', () => {
    fc.assert(
      fc.property(state, (given) => {
        expect(parseHash(serializeHash(given))).toEqual(given)
      }),
    )
  })

  test('takes the default for what is missing or cannot be read', () => {
    expect(parseHash('')).toEqual({ path: '/', selection: defaultSelection })
    expect(parseHash('#/?tinh-den=2026-02-31&trang-thai=x&ngon-ngu=fr&giao-dien=hong')).toEqual({
      path: '/',
      selection: defaultSelection,
    })
    expect(() => parseHash('#/?tim=%E0%A4%A')).not.toThrow()
  })

  test('understands a link as people share it', () => {
    const { selection } = parseHash(
      '#/?van-ban=kh-2025-09-09&trang-thai=khong-dat&ngon-ngu=en&giao-dien=toi',
    )
    expect(selection).toMatchObject({
      documentId: 'kh-2025-09-09',
      status: 'missed',
      language: 'en',
      theme: 'dark',
    })
  })
})

describe(openingView, () => {
  test('keeps language and theme only: the documents of the other data set differ', () => {
    const { selection } = parseHash(
      '#/?van-ban=ct-03-2026&don-vi=hai-phong&tinh-den=2026-02-28&tim=fdi&ngon-ngu=en&giao-dien=toi',
    )
    const opened = openingView(selection, { isSample: true })
    expect(serializeHash({ path: '/', selection: opened })).toBe(
      '#/?so-lieu=minh-hoa&ngon-ngu=en&giao-dien=toi',
    )
    expect(openingView(opened)).toEqual({ ...defaultSelection, language: 'en', theme: 'dark' })
  })
})

/** History with back and forward, as far as the store uses it. */
function fakeHost(hash: string) {
  const entries = [hash]
  let at = 0
  const listeners: (() => void)[] = []
  const host: HashHost = {
    get location() {
      return { hash: entries[at] ?? '' }
    },
    history: {
      pushState: (_data, _unused, url) => {
        entries.splice(at + 1, entries.length, url)
        at += 1
      },
      replaceState: (_data, _unused, url) => {
        entries[at] = url
      },
    },
    addEventListener: (_type, listener) => void listeners.push(listener),
  }
  const move = (steps: number) => {
    at += steps
    for (const listener of listeners) listener()
  }
  return { host, move, entries }
}

describe(openSelectionStore, () => {
  test('starts from the hash', () => {
    expect(openSelectionStore(fakeHost('#/?tim=fdi').host).getState().selection.search).toBe('fdi')
  })

  test('writes the hash, and back and forward write the store', () => {
    const { host, move, entries } = fakeHost('#/')
    const store = openSelectionStore(host)
    store.getState().choose({ language: 'en' })
    expect(entries).toEqual(['#/', '#/?ngon-ngu=en'])
    move(-1)
    expect(store.getState().selection.language).toBe('vi')
    move(1)
    expect(store.getState().selection.language).toBe('en')
  })

  test('typing keeps one history entry and choosing the same thing adds none', () => {
    const { host, entries } = fakeHost('#/')
    const { choose } = openSelectionStore(host).getState()
    choose({ search: 'f' }, { replace: true })
    choose({ search: 'fd' }, { replace: true })
    choose({ search: 'fd' })
    expect(entries).toEqual(['#/?tim=fd'])
  })
})
