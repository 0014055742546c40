import type { Issue } from '../domain/issue.ts'
import { acceptedRows, type CheckedTables, issueAt } from './checked-table.ts'

/** An organisational unit begins before it ends. (That its successor exists is a foreign key.) */
export function checkOrgUnits(tables: CheckedTables): Issue[] {
  return acceptedRows(tables, 'org-units').flatMap((orgUnit) => {
    const validFrom = orgUnit.text('valid_from')
    const validTo = orgUnit.text('valid_to')
    if (!validFrom || !validTo || validFrom <= validTo) return []
    const spec = { code: 'validity-out-of-order', severity: 'error', field: 'valid_to' } as const
    return [issueAt(tables, 'org-units', orgUnit, { ...spec, details: { validFrom } })]
  })
}
