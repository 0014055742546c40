import type { Issue } from '../domain/issue.ts'

/** What an issue must say; the place and the details default to “the whole file, nothing more”. */
export type IssueSpec = Pick<Issue, 'code' | 'severity' | 'file'> & Partial<Issue>

const longestValue = 300

/** Completes an issue. A very long cell is cut, so that a damaged file cannot fill the memory twice. */
export function makeIssue(spec: IssueSpec): Issue {
  const value = spec.value ?? null
  return {
    line: null,
    column: null,
    field: null,
    details: {},
    ...spec,
    value:
      value !== null && value.length > longestValue ? `${value.slice(0, longestValue)}…` : value,
  }
}

/** True when the issue keeps its row out. An unsafe address costs only its cell. */
export function refusesRow(issue: Pick<Issue, 'code' | 'severity'>): boolean {
  return issue.severity === 'error' && issue.code !== 'unsafe-address'
}
