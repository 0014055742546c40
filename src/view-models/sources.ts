import type { DocumentScopeRow } from '../queries/list-document-scopes.ts'
import type { DocumentRow } from '../queries/list-documents.ts'
import type { Text, TextKey } from '../text/translate.ts'
import { formatDate, formatNumber } from './format.ts'
import { safeAddress } from './published-values.ts'

/** One document that sets targets, as its entry on the page shows it. */
export type Paper = {
  documentId: string
  /** `Chỉ thị 03/CT-UBND`. */
  label: string
  title: string
  counts: string
  facts: { id: string; label: string; value: string; href: string | null }[]
  /** Whom it sets targets for; several when it assigns them to units. */
  units: { value: string; label: string }[]
}

const kinds = ['directive', 'plan', 'resolution', 'statistics', 'government', 'press'] as const

/** The kind of a document in words. */
export function documentKindLabel(kind: DocumentRow['kind'], { t }: Text): string {
  if (kind === 'computed') return t('sourcesPage.documents.computed')
  const key: TextKey = `documentKind.${kinds.find((name) => name === kind) ?? 'other'}`
  return t(key)
}

/** `Chỉ thị 03/CT-UBND`, `Kế hoạch 09/09/2025`: kind with the number, else with the date or the unit that issued it. */
export function documentShortLabel(row: DocumentRow, text: Text): string {
  const kind = documentKindLabel(row.kind, text)
  if (row.number) return `${kind} ${row.number}`
  if (row.issuedOn)
    return text.t('document.dated', { paper: kind, date: formatDate(row.issuedOn, text.language) })
  const issuer = issuerLabel(row, text)
  const paper = row.status === 'draft' ? text.t('document.draft', { paper: kind }) : kind
  return issuer ? text.t('document.by', { paper, issuer }) : paper
}

/** The date of a document, or that it is a draft, or that it shows none. */
export function documentDateLabel({ issuedOn, status }: DocumentRow, text: Text): string {
  const date = issuedOn ? formatDate(issuedOn, text.language) : null
  if (status !== 'draft') return date ?? text.t('sourcesPage.papers.noDate')
  return date
    ? text.t('sourcesPage.papers.draftDated', { date })
    : text.t('sourcesPage.papers.draft')
}

function issuerLabel({ issuerName, issuerNameEn, publisher }: DocumentRow, { language }: Text) {
  return language === 'en'
    ? (issuerNameEn ?? issuerName ?? publisher)
    : (publisher ?? issuerName ?? issuerNameEn)
}

/** The documents that set targets, in the order of the question. */
export function toPapers(
  documents: readonly DocumentRow[],
  scopes: readonly DocumentScopeRow[],
  text: Text,
): Paper[] {
  const collator = new Intl.Collator(text.language)
  return documents
    .filter((row) => row.targetCount > 0)
    .map((row) => ({
      documentId: row.documentId,
      label: documentShortLabel(row, text),
      title: row.title,
      counts: countsLabel(row, text),
      facts: toFacts(row, text),
      units: scopes
        .filter((scope) => scope.documentId === row.documentId)
        .map((scope) => ({
          value: scope.orgUnitId,
          label: text.language === 'en' ? scope.orgUnitNameEn : scope.orgUnitName,
        }))
        .sort((a, b) => collator.compare(a.label, b.label)),
    }))
}

function countsLabel({ itemCount, targetCount }: DocumentRow, { t, language }: Text): string {
  const whole = (value: number) => formatNumber(value, language, { decimals: 0 })
  return t('sourcesPage.papers.counts', { items: whole(itemCount), rows: whole(targetCount) })
}

/** Number, title, issuer, date, note and address of one document; what is not known says so or is left out. */
export function toFacts(row: DocumentRow, text: Text): Paper['facts'] {
  const { t } = text
  const href = safeAddress(row.url)
  const isPaper = row.targetCount > 0
  const fact = (id: string, label: string, value: string | null) => ({
    id,
    label,
    value: value ?? '',
    href: null,
  })
  return [
    fact(
      'number',
      t('sourcesPage.papers.number'),
      row.number ?? (isPaper ? t('sourcesPage.papers.noNumber') : null),
    ),
    fact(
      'title',
      t(isPaper ? 'sourcesPage.papers.title' : 'sourcesPage.documents.column.title'),
      row.title,
    ),
    fact(
      'issuer',
      t(isPaper ? 'sourcesPage.papers.issuer' : 'sourcesPage.documents.column.publisher'),
      issuerLabel(row, text),
    ),
    fact('date', t('sourcesPage.papers.date'), documentDateLabel(row, text)),
    fact('note', t('sourcesPage.papers.note'), row.note),
    {
      id: 'link',
      label: t('sourcesPage.papers.link'),
      value: href ? t('sourcesPage.papers.openLink') : '',
      href,
    },
  ].filter(({ value }) => value !== '')
}
