import type { IndicatorTargetRow } from '../queries/list-indicator-targets.ts'
import type { Text } from '../text/translate.ts'
import { formatDate } from './format.ts'

/** The paper in full: kind, number, date, draft, issuer where it is not the unit itself. */
export function paperName(target: IndicatorTargetRow, text: Text): string {
  const { t, language } = text
  const kind = t(`indicatorPage.paper.${paperKind(target)}`)
  const numbered = target.documentNumber ? `${kind} ${target.documentNumber}` : kind
  const dated = target.issuedOn
    ? t('document.dated', { paper: numbered, date: formatDate(target.issuedOn, language) })
    : numbered
  const isDraft = target.documentStatus === 'draft'
  const isSample = target.documentStatus === 'sample'
  const marked = isDraft
    ? t('document.draft', { paper: dated })
    : isSample
      ? t('document.sample', { paper: dated })
      : dated
  const issuer = issuerName(target, text)
  return issuer ? t('document.by', { paper: marked, issuer }) : marked
}

/** The paper in a few characters, for charts: number, else kind with issuer or date. */
export function shortPaper(target: IndicatorTargetRow, text: Text): string {
  if (target.documentNumber) return target.documentNumber
  const date = target.issuedOn && formatDate(target.issuedOn, text.language)
  const name = issuerName(target, text) ?? date ?? target.documentId
  const kind = paperKind(target)
  if (kind === 'directive') return text.t('indicatorPage.paper.shortDirective', { name })
  if (kind === 'resolution') return text.t('indicatorPage.paper.shortResolution', { name })
  return text.t('indicatorPage.paper.shortPlan', { name })
}

function issuerName(target: IndicatorTargetRow, { language }: Text): string | null {
  if (!target.issuerName || target.issuerOrgUnitId === target.orgUnitId) return null
  return language === 'en' ? (target.issuerNameEn ?? target.issuerName) : target.issuerName
}

function paperKind({ documentKind }: IndicatorTargetRow) {
  const kinds = ['plan', 'directive', 'resolution'] as const
  return kinds.find((kind) => kind === documentKind) ?? 'other'
}
