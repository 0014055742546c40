import type { ImportMeasure, ImportRecord } from '../../domain/import-reading.ts'
import type { Issue } from '../../domain/issue.ts'
import type { IssueLog } from '../issue-log.ts'
import { BodyRecord, type BodyRecords } from './body-records.ts'
import { checkPercents } from './check-percents.ts'
import { checkPlans } from './check-plans.ts'
import { checkScale } from './check-scale.ts'
import { findDuplicates } from './find-duplicates.ts'
import type { NameIndex } from './name-index.ts'
import { settleGrowth } from './settle-growth.ts'

type Around = { names: NameIndex; file: string; log: IssueLog }

/** Settles what only all records of a sheet together tell, and tells what is odd about them. Gives those to be kept, and where two state one observation. */
export function checkRecords(
  stated: ImportRecord[],
  { names, file, log }: Around,
): { kept: ImportRecord[]; conflicts: Issue[] } {
  const measures = measuresOf(stated)
  const isCompared = measures.has('pct_yoy')
  const growth = isCompared ? settleGrowth(stated, names, file) : { kept: stated, issues: [] }
  log.add(growth.issues)
  const records = growth.kept
  if (isCompared || measures.has('pct_plan')) log.add(checkPercents(records, file))
  if (measures.has('target')) log.add(checkPlans(records, names, file))
  checkScale(records, names, { file, log })
  const { kept, issues } = findDuplicates(records, file)
  return { kept, conflicts: issues }
}

/** What records say their values are; of a long table whatever any of its parts may say. */
function measuresOf(records: readonly ImportRecord[]): ReadonlySet<ImportMeasure> {
  const measures = new Set<ImportMeasure>()
  let body: BodyRecords | null = null
  for (let index = 0; index < records.length; index += 1) {
    const record = records[index] as ImportRecord
    if (!(record instanceof BodyRecord)) measures.add(record.measure)
    else if (record.records !== body) {
      body = record.records
      for (const { measure } of body.shared) measures.add(measure)
    }
  }
  return measures
}
