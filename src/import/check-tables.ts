import type { Issue } from '../domain/issue.ts'
import { checkActuals } from './check-actuals.ts'
import { checkHeadlines, checkPreferred } from './check-headline.ts'
import { checkKeys } from './check-keys.ts'
import { checkMagnitudes } from './check-magnitudes.ts'
import { checkOrgUnits } from './check-org-units.ts'
import { refuseDangling } from './check-references.ts'
import { checkTargets } from './check-targets.ts'
import { type CheckedTables, type Rule, refuseRows } from './checked-table.ts'
import type { IssueLog } from './issue-log.ts'

/** Rules on one row and what it names. */
const rowRules: Rule[] = [checkTargets, checkActuals, checkPreferred]

/** Rules that compare rows with each other, so only good rows may take part. */
const seriesRules: Rule[] = [checkMagnitudes, checkHeadlines]

/**
 * The rules across rows and tables, each stage over what the one before left.
 * Returns the tables with the faulty rows moved to refused.
 */
export function checkTables(tables: CheckedTables, log: IssueLog): CheckedTables {
  const unique = applyRules(tables, [checkKeys], log)
  const dated = applyRules(unique, [checkOrgUnits], log)
  const sound = dropDangling(applyRules(dated, rowRules, log), log)
  return dropDangling(applyRules(sound, seriesRules, log), log)
}

function applyRules(tables: CheckedTables, rules: readonly Rule[], log: IssueLog): CheckedTables {
  const issues: Issue[] = rules.flatMap((rule) => rule(tables))
  log.add(issues)
  return refuseRows(tables, issues)
}

function dropDangling(tables: CheckedTables, log: IssueLog): CheckedTables {
  const result = refuseDangling(tables)
  log.add(result.issues)
  return result.tables
}
