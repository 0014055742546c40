import type { ColumnRole, TableFacts } from '../../domain/import-reading.ts'
import { findFacts } from './find-facts.ts'
import type { TableBlock } from './find-tables.ts'
import { toShapedRow } from './grid-row.ts'
import type { HeaderTexts } from './header-texts.ts'
import type { NameIndex } from './name-index.ts'
import { combineHints, type toDatedPeriod } from './period-hint.ts'
import type { SheetContext } from './read-table.ts'
import type { TitleFacts } from './table-model.ts'
import { findOrgUnit } from './title-names.ts'

/** The facts of a table as a person sees and answers them. */
export function tableFactsOf(
  facts: TitleFacts,
  dated: ReturnType<typeof toDatedPeriod>,
  names: NameIndex,
): TableFacts {
  const period = dated?.period ?? null
  return {
    period,
    basis: dated?.basis ?? null,
    measure: facts.measure,
    measureUnit: facts.unit?.name ?? null,
    orgUnitId:
      facts.orgUnitId ?? (facts.orgUnitName ? names.orgUnit(facts.orgUnitName, period) : null),
    indicatorId:
      facts.indicatorId ?? (facts.indicatorName ? names.indicator(facts.indicatorName) : null),
  }
}

/** A table below another with the same header inherits what its own title leaves open; so does the first from the name of the sheet. */
export function factsOf(
  block: TableBlock,
  context: SheetContext,
  before: TitleFacts | null,
): TitleFacts {
  const { readers, names, choices, sheet } = context
  const own = findFacts(block.title, readers, names, choices.facts)
  const general = before ?? sheetFacts(sheet.name, context)
  return general ? inherited(own, general, before?.title ?? own.title) : own
}

/** “Quý I”, “KH 2026”, “Phường Lê Chân” on the tab of a sheet. */
function sheetFacts(
  name: string | null,
  { readers, names }: Pick<SheetContext, 'readers' | 'names'>,
): TitleFacts | null {
  if (name === null) return null
  const facts = findFacts([toShapedRow({ line: 0, cells: [name] }, new Map())], readers, names)
  const isPlace = facts.orgUnitName === null && names.orgUnit(name) !== null
  return { ...facts, orgUnitName: isPlace ? name : facts.orgUnitName }
}

function inherited(own: TitleFacts, before: TitleFacts, title: string): TitleFacts {
  return {
    title,
    hint: combineHints(own.hint, before.hint),
    monthHint: own.monthHint ?? before.monthHint,
    measure: own.measure ?? before.measure,
    unit: own.unit ?? before.unit,
    orgUnitName: own.orgUnitName ?? before.orgUnitName,
    orgUnitId: own.orgUnitId ?? before.orgUnitId,
    indicatorName: own.indicatorName ?? before.indicatorName,
    indicatorId: own.indicatorId ?? before.indicatorId,
  }
}

/** “Chỉ tiêu năm 2026 (tỷ đồng)” above the names speaks of the whole table, where the title does not. */
export function withHeaderFacts(
  facts: TitleFacts,
  headers: HeaderTexts,
  roles: readonly ColumnRole[],
  { readers, names }: Pick<SheetContext, 'readers' | 'names'>,
): TitleFacts {
  const parts = headers.flatMap((texts, index) => (roles[index] === 'indicator' ? texts : []))
  const unit = parts.flatMap((part) => readers.unit(/\(([^()]+)\)/.exec(part)?.[1] ?? '') ?? [])[0]
  return {
    ...facts,
    hint: facts.hint ?? parts.flatMap(readers.periods)[0] ?? null,
    unit: facts.unit ?? unit ?? null,
    orgUnitName: facts.orgUnitName ?? findOrgUnit(parts, names),
  }
}
