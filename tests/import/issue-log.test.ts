import { describe, expect, it } from 'vitest'
import { IssueLog } from '../../src/import/issue-log.ts'
import { makeIssue } from '../../src/import/make-issue.ts'

const issuesOf = (count: number, severity: 'error' | 'warning', file = 'a.csv') =>
  Array.from({ length: count }, (_, line) =>
    makeIssue({ code: 'missing-value', severity, file, line }),
  )

describe(IssueLog, () => {
  it('lists a thousand of a file and counts the rest', () => {
    const log = new IssueLog()
    log.add(issuesOf(1200, 'warning'))
    log.add(issuesOf(3, 'warning', 'b.csv'))
    expect(log.list()).toHaveLength(1000 + 3 + 1)
    expect(log.list().at(-1)?.details).toMatchObject({ omitted: 200 })
  })

  it('gives errors the place of warnings that came before', () => {
    const log = new IssueLog()
    log.add(issuesOf(1200, 'warning'))
    log.add(issuesOf(2, 'error'))
    const list = log.list()
    expect(list.filter(({ severity }) => severity === 'error')).toHaveLength(2)
    expect(list).toHaveLength(1001)
    expect(list.at(-1)?.details).toMatchObject({ omitted: 202 })
  })

  it('lists no more than a thousand errors either', () => {
    const log = new IssueLog()
    log.add([...issuesOf(10, 'warning'), ...issuesOf(1500, 'error')])
    expect(log.list()).toHaveLength(1001)
    expect(log.list().filter(({ severity }) => severity === 'error')).toHaveLength(1000)
  })
})
