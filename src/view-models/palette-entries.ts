import type { DocumentRow } from '../queries/list-documents.ts'
import type { IndicatorRow } from '../queries/list-indicators.ts'
import type { OrgUnitRow } from '../queries/list-org-units.ts'
import { measureUnitLabel } from '../text/measure-units.ts'
import type { Text } from '../text/translate.ts'
import type { PaletteEntry, PaletteKind } from './palette.ts'
import { foldText } from './search.ts'
import { documentDateLabel, documentKindLabel, documentShortLabel } from './sources.ts'

/** What a link may choose on the page it leads to. */
type Target = { documentId?: string; orgUnitId?: string }

/** Writes a link that keeps language, theme and data set. */
export type PaletteLink = (path: string, target?: Target) => string

type Input = {
  indicators: readonly IndicatorRow[]
  units: readonly OrgUnitRow[]
  documents: readonly DocumentRow[]
  link: PaletteLink
  text: Text
}

const pages = [
  ['overview', '/'],
  ['indicators', '/chi-tieu'],
  ['trends', '/xu-huong'],
  ['units', '/don-vi'],
  ['slides', '/trinh-chieu'],
  ['data', '/du-lieu'],
  ['sources', '/nguon'],
] as const

/** Everything that can be opened: pages, documents, indicators, units. */
export function toPaletteEntries({ indicators, units, documents, link, text }: Input) {
  return [
    ...toPageEntries(link, text),
    ...documents.map((row) => documentEntry(row, link, text)),
    ...indicators.map((row) => indicatorEntry(row, link, text)),
    ...units.map((row) => unitEntry(row, link, text)),
  ]
}

/** The pages alone, while the lists are on their way. */
export function toPageEntries(link: PaletteLink, { t }: Text): PaletteEntry[] {
  return pages.map(([page, path]) =>
    entry({
      kind: 'page',
      key: page,
      label: page === 'sources' ? t('nav.sourcesTitle') : t(`nav.${page}`),
      note: t('palette.leads.page'),
      href: link(path),
      isSuggested: true,
    }),
  )
}

function indicatorEntry(row: IndicatorRow, link: PaletteLink, { t, language }: Text) {
  const isEnglish = language === 'en'
  return entry({
    kind: 'indicator',
    key: row.indicatorId,
    label: isEnglish ? row.nameEn : row.nameVi,
    note: noted(
      row.measureUnit && measureUnitLabel(row.measureUnit, language),
      t('palette.leads.indicator'),
      t,
    ),
    href: link(`/chi-tieu/${encodeURIComponent(row.indicatorId)}`),
    names: [isEnglish ? row.nameVi : row.nameEn],
    aliases: splitAliases(row.aliases),
  })
}

function unitEntry(row: OrgUnitRow, link: PaletteLink, { t, language }: Text): PaletteEntry {
  const leads = row.block ? 'unit' : row.targetCount > 0 ? 'scorecard' : 'trends'
  const path = {
    unit: `/don-vi/${encodeURIComponent(row.orgUnitId)}`,
    scorecard: '/',
    trends: '/xu-huong',
  }
  const block = row.validTo ? 'former' : (row.block ?? 'city')
  return entry({
    kind: 'unit',
    key: row.orgUnitId,
    label: (language === 'en' ? row.nameEn : null) ?? row.name,
    note: noted(t(`unit.block.${block}`), t(`palette.leads.${leads}`), t),
    href: link(path[leads], leads === 'unit' ? {} : { orgUnitId: row.orgUnitId }),
    names: [row.name, row.nameEn ?? ''],
    aliases: splitAliases(row.aliases),
  })
}

function documentEntry(row: DocumentRow, link: PaletteLink, text: Text): PaletteEntry {
  const { t } = text
  const { documentId } = row
  const setsTargets = row.targetCount > 0
  const leads = t(`palette.leads.${setsTargets ? 'scorecard' : 'source'}`)
  const kind = setsTargets ? documentDateLabel(row, text) : documentKindLabel(row.kind, text)
  return entry({
    kind: 'document',
    key: documentId,
    label: setsTargets ? documentShortLabel(row, text) : row.title,
    note: noted(kind, leads, t),
    href: link(setsTargets ? '/' : '/nguon', { documentId }),
    isSuggested: setsTargets,
    names: [row.number ?? '', row.title],
    // A number is typed in either order: 03/CT and CT 03.
    aliases: [row.publisher ?? '', documentId, reversed(row.number)],
  })
}

type EntryInput = Omit<PaletteEntry, 'id' | 'names' | 'aliases' | 'isSuggested'> & {
  isSuggested?: boolean
  kind: PaletteKind
  key: string
  names?: readonly string[]
  aliases?: readonly string[]
}

function entry({
  key,
  names = [],
  aliases = [],
  isSuggested = false,
  ...rest
}: EntryInput): PaletteEntry {
  const folded = (texts: readonly string[]) => texts.map(foldText).filter(Boolean)
  return {
    ...rest,
    id: `${rest.kind}-${key}`,
    isSuggested,
    names: [...new Set(folded([rest.label, ...names]))],
    aliases: folded(aliases),
  }
}

function noted(note: string | null, leads: string, t: Text['t']): string {
  return note ? t('palette.noteOf', { note, leads }) : leads
}

function splitAliases(aliases: string | null): string[] {
  return aliases?.split('|') ?? []
}

function reversed(number: string | null): string {
  return number ? foldText(number).split(' ').reverse().join(' ') : ''
}
