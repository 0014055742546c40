import { foldName } from '../../domain/fold-name.ts'
import type { ImportRecord } from '../../domain/import-reading.ts'
import { compareUnits } from '../values/convert-decimal.ts'
import { readMeasureUnit } from '../values/read-measure-unit.ts'
import type { NameIndex, Proposal } from './name-index.ts'
import type { Place } from './record-kind.ts'
import { isNamedTotal, subjectOf } from './record-parts.ts'
import type { TitleFacts } from './table-model.ts'

const mostProposals = 5

/**
 * Indicators the name of a record may mean, best first. One in a unit the record's cannot become comes last;
 * where the row itself writes that unit, it is none.
 */
export function proposeNames(
  record: ImportRecord,
  { key, column }: Pick<Place, 'key' | 'column'>,
  names: NameIndex,
  facts: TitleFacts,
): Proposal[] {
  const unit = record.writtenUnit === null ? null : readMeasureUnit(record.writtenUnit)
  const isFit = ({ value }: Proposal) =>
    compareUnits(unit, names.facts(value)?.unit ?? null) !== 'incompatible'
  const found = isNamedTotal(key)
    ? names.proposeIndicators(subjectOf(facts), true)
    : byName(record.indicatorName, isOfPart(column), names)
  const fitting = found.filter(isFit)
  const isOwnUnit = key.unit !== null && !key.isUnitInherited
  return isOwnUnit ? fitting : [...fitting, ...found.filter((one) => !isFit(one))]
}

/** What is asked once for all names is of none of them. */
function isOfPart({ part, rival }: Place['column']): boolean {
  return part !== null || (rival !== null && !rival.isAskedOnce)
}

/** By the last words; those of a part by the words of its whole as well: “Nhà ở xã hội > Hoàn thành”. */
function byName(indicatorName: string, isPart: boolean, names: NameIndex): Proposal[] {
  const [head = '', whole = ''] = indicatorName.split(' > ').toReversed()
  const own = names.proposeIndicators(head)
  if (!isPart || whole === '') return own
  const words = new Set(wordsOf(head))
  const isOfHead = ({ label }: Proposal) => wordsOf(label).some((word) => words.has(word))
  const joined = [`${whole} ${head}`, whole].flatMap((name) => names.proposeIndicators(name, true))
  const weighed = joined.map((one) => (isOfHead(one) ? one : { ...one, score: one.score / 2 }))
  const all = [...own, ...weighed].sort((a, b) => b.score - a.score)
  const isFirst = ({ value }: Proposal, index: number) =>
    all.findIndex((other) => other.value === value) === index
  return all.filter(isFirst).slice(0, mostProposals)
}

function wordsOf(text: string): string[] {
  return foldName(text).split(' ')
}
