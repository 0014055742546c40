import { domainOrder } from '../domain/domain-order.ts'
import type { IndicatorTargetRow } from '../queries/list-indicator-targets.ts'
import type { IndicatorValueRow } from '../queries/list-indicator-values.ts'
import type { IndicatorRow } from '../queries/list-indicators.ts'
import { measureUnitLabel } from '../text/measure-units.ts'
import type { Text, TextKey } from '../text/translate.ts'
import { formatNumber, withMeasureUnit } from './format.ts'

/** A labelled fact of the head; `links` where it leads to other pages. */
export type HeadFact = { id: string; label: string; value: string; links: HeadLink[] }
export type HeadLink = { label: string; href: string }

/** Name and facts of one indicator. */
export type IndicatorHead = { name: string; facts: HeadFact[] }

/** Builds the address of another indicator's page, or of its page by unit. */
export type IndicatorLinks = {
  toIndicator: (indicatorId: string) => string
  toUnits: (indicatorId: string) => string
}

/** The indicator's name in the language of the screen. */
export function indicatorName(row: IndicatorRow, { language }: Text): string {
  return language === 'en' ? row.nameEn : row.nameVi
}

/** The domain in words. */
export function domainLabel(domain: string, { t }: Text): string {
  const known = domainOrder.find((name) => name === domain) ?? 'other'
  return t(`scorecard.domain.${known}`)
}

/** The unit behind its name: city, former city, province. */
export function unitName(
  row: Pick<IndicatorValueRow | IndicatorTargetRow, 'orgUnitName' | 'orgUnitNameEn'>,
  { language }: Text,
): string {
  return language === 'en' ? (row.orgUnitNameEn ?? row.orgUnitName) : row.orgUnitName
}

/** The unit in force: the one that has not ended; null when neither values nor targets name one. */
export function cityOf(
  values: readonly IndicatorValueRow[],
  targets: readonly IndicatorTargetRow[],
): string | null {
  const current = values.find((row) => row.unitValidTo === null)
  return current?.orgUnitId ?? targets.at(-1)?.orgUnitId ?? null
}

/** A value of the indicator with its unit; `decimals` where the target is written finer. */
export function valueLabel(
  value: number,
  indicator: IndicatorRow,
  text: Text,
  decimals = indicator.decimals,
): string {
  const number = formatNumber(value, text.language, { decimals })
  return withMeasureUnit(number, indicator.measureUnit, text.language)
}

/** A value without its unit. */
export function bareLabel(value: number, indicator: IndicatorRow, { language }: Text): string {
  return formatNumber(value, language, { decimals: indicator.decimals })
}

/** Head of the page: what is measured, which way is good, who leads, what to be careful with. */
export function toIndicatorHead(
  indicator: IndicatorRow,
  all: readonly IndicatorRow[],
  links: IndicatorLinks,
  text: Text,
): IndicatorHead {
  const { t, language } = text
  const isEnglish = language === 'en'
  const lead = isEnglish
    ? (indicator.leadOrgUnitNameEn ?? indicator.leadOrgUnitName)
    : indicator.leadOrgUnitName
  const unit = indicator.measureUnit
  const facts: HeadFact[] = [
    fact(
      'measureUnit',
      unit ? measureUnitLabel(unit, language) : t('indicatorPage.head.noUnit'),
      text,
    ),
    fact('direction', t(`indicatorPage.head.${indicator.direction}`), text),
    fact('domain', domainLabel(indicator.domain, text), text),
    fact('lead', lead ?? t('indicatorPage.head.noLead'), text),
    fact('definition', isEnglish ? indicator.definitionEn : indicator.definitionVi, text),
    fact('caveat', isEnglish ? indicator.caveatEn : indicator.caveatVi, text),
    ...linkFacts(indicator, all, links, text),
  ]
  return {
    name: indicatorName(indicator, text),
    facts: facts.filter(({ value, links }) => value || links.length > 0),
  }
}

function linkFacts(
  indicator: IndicatorRow,
  all: readonly IndicatorRow[],
  { toIndicator, toUnits }: IndicatorLinks,
  text: Text,
): HeadFact[] {
  const toLinks = (rows: readonly IndicatorRow[]) =>
    rows.map((row) => ({ label: indicatorName(row, text), href: toIndicator(row.indicatorId) }))
  const { indicatorId, relatedId, parentId, unitCount } = indicator
  const units = unitCount > 0 ? [unitsLink(unitCount, toUnits(indicatorId), text)] : []
  return [
    fact('related', '', text, toLinks(relatedOf(indicatorId, relatedId, all))),
    fact('parent', '', text, toLinks(all.filter((row) => row.indicatorId === parentId))),
    fact('children', '', text, toLinks(all.filter((row) => row.parentId === indicatorId))),
    fact('units', '', text, units),
  ]
}

/** Series linked either way: each names the other at most once. */
function relatedOf(
  indicatorId: string,
  relatedId: string | null,
  all: readonly IndicatorRow[],
): IndicatorRow[] {
  return all.filter((row) => row.indicatorId === relatedId || row.relatedId === indicatorId)
}

function unitsLink(count: number, href: string, { t }: Text): HeadLink {
  return { label: t('indicatorPage.head.unitsLink', { count }), href }
}

type FactId =
  | 'measureUnit'
  | 'direction'
  | 'domain'
  | 'lead'
  | 'definition'
  | 'caveat'
  | 'related'
  | 'parent'
  | 'children'
  | 'units'

function fact(id: FactId, value: string | null, { t }: Text, links: HeadLink[] = []): HeadFact {
  const key: TextKey = `indicatorPage.head.${id}`
  return { id, label: t(key), value: value ?? '', links }
}
