import { parsePeriod } from '../domain/period.ts'
import type { DocumentScopeRow } from '../queries/list-document-scopes.ts'
import type { Text, TextKey } from '../text/translate.ts'
import { formatDate } from './format.ts'
import { groupBy } from './group-by.ts'

const kinds = ['directive', 'plan', 'resolution', 'statistics', 'government', 'press'] as const

const markedStatuses = ['draft', 'sample'] as const

export type DocumentOption = { value: string; label: string }
export type DocumentOptionGroup = { label: string; options: DocumentOption[] }

const longestList = 20

/** The key of a scope in a select: document and organisational unit. */
export function scopeKey(scope: { documentId: string; orgUnitId: string }): string {
  return `${scope.documentId}/${scope.orgUnitId}`
}

/** `Kế hoạch ngày 09/09/2025 — chỉ tiêu năm 2025`. */
export function documentLabel(scope: DocumentScopeRow, text: Text): string {
  return text.t('document.label', {
    paper: paperLabel(scope, text),
    period: documentPeriod(scope, text),
  })
}

/** The paper alone: `Chỉ thị 03/CT-UBND ngày 26/01/2026`, `Kế hoạch (dự thảo), Phường Lê Chân`. */
export function paperLabel(scope: DocumentScopeRow, { t, language }: Text): string {
  const kind = t(kindKey(scope.kind))
  const named = scope.number ? `${kind} ${scope.number}` : kind
  const dated = scope.issuedOn
    ? t('document.dated', { paper: named, date: formatDate(scope.issuedOn, language) })
    : named
  const mark = markedStatuses.find((status) => status === scope.documentStatus)
  const marked = mark ? t(`document.${mark}`, { paper: dated }) : dated
  const isOwn = !scope.issuerName || scope.issuerName === scope.orgUnitName
  return isOwn ? marked : t('document.by', { paper: marked, issuer: issuerLabel(scope, language) })
}

/** The organisational unit in the language of the screen. */
export function orgUnitLabel(scope: DocumentScopeRow, { language }: Text): string {
  return language === 'en' ? scope.orgUnitNameEn : scope.orgUnitName
}

/**
 * Options of the document chooser, grouped by organisational unit, in the order of the rows.
 * A list too long to read keeps the documents of the unit in view; the others are found by their unit.
 */
export function toDocumentOptions(
  scopes: readonly DocumentScopeRow[],
  orgUnitId: string,
  text: Text,
): DocumentOptionGroup[] {
  const isShort = scopes.length <= longestList
  const listed = isShort ? scopes : scopes.filter((scope) => scope.orgUnitId === orgUnitId)
  return [...groupBy(listed, (scope) => orgUnitLabel(scope, text))].map(([label, members]) => ({
    label,
    options: members.map((scope) => ({
      value: scopeKey(scope),
      label: documentLabel(scope, text),
    })),
  }))
}

function kindKey(kind: string): TextKey {
  const known = kinds.find((name) => name === kind)
  return `documentKind.${known ?? 'other'}`
}

/** `năm 2025`, `giai đoạn 2026–2030`: what the targets of a document are for. */
export function documentPeriod({ period }: DocumentScopeRow, { t }: Text): string {
  const parts = parsePeriod(period)
  if (!parts) return period
  const { frequency, year, firstYear, lastMonth } = parts
  if (frequency === 'years') return t('document.yearsPeriod', { first: firstYear, last: year })
  if (frequency === 'quarter') return t('document.quarterPeriod', { quarter: lastMonth / 3, year })
  if (frequency === 'month') return t('document.monthPeriod', { month: lastMonth, year })
  return t('document.yearPeriod', { year })
}

function issuerLabel({ issuerName, issuerNameEn }: DocumentScopeRow, language: string): string {
  return (language === 'en' ? issuerNameEn : null) ?? issuerName ?? ''
}
