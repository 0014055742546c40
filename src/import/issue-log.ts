import type { Issue } from '../domain/issue.ts'
import { makeIssue } from './make-issue.ts'

/** Issues listed per file; the rest are counted only (50 MB of bad cells must not become 13 million objects). */
export const issueLimit = 1000

/** Collects the issues of one reading, at most `issueLimit` per file; where there are more, errors take the place of the others. */
export class IssueLog {
  readonly #kept: Issue[] = []
  readonly #counts = new Map<string, number>()
  /** How many of those kept are no errors, by file. */
  readonly #lesser = new Map<string, number>()

  add(issues: readonly Issue[]): void {
    for (const issue of issues) {
      const count = (this.#counts.get(issue.file) ?? 0) + 1
      this.#counts.set(issue.file, count)
      if (count <= issueLimit || (issue.severity === 'error' && this.#makeRoom(issue.file)))
        this.#keep(issue)
    }
  }

  #keep(issue: Issue): void {
    this.#kept.push(issue)
    if (issue.severity !== 'error') this.#count(issue.file, 1)
  }

  /** Drops the last that is no error; false = there is none. */
  #makeRoom(file: string): boolean {
    if ((this.#lesser.get(file) ?? 0) === 0) return false
    const at = this.#kept.findLastIndex(
      (issue) => issue.file === file && issue.severity !== 'error',
    )
    this.#kept.splice(at, 1)
    this.#count(file, -1)
    return true
  }

  #count(file: string, more: number): void {
    this.#lesser.set(file, (this.#lesser.get(file) ?? 0) + more)
  }

  /** Counts issues that nobody made, because so many of their file were made before. */
  count(file: string, number: number): void {
    if (number > 0) this.#counts.set(file, (this.#counts.get(file) ?? 0) + number)
  }

  /** Takes over what another log was told, as if it had been told of here. */
  join(other: IssueLog): void {
    const listed = new Map<string, number>()
    for (const { file } of other.#kept) listed.set(file, (listed.get(file) ?? 0) + 1)
    this.add(other.#kept)
    for (const [file, count] of other.#counts) {
      const unlisted = count - (listed.get(file) ?? 0)
      this.#counts.set(file, (this.#counts.get(file) ?? 0) + unlisted)
    }
  }

  /** What was kept, and one `too-many-issues` per file whose list was cut. */
  list(): Issue[] {
    const cut = [...this.#counts].filter(([, count]) => count > issueLimit)
    return [...this.#kept, ...cut.map(([file, count]) => tooManyIssues(file, count - issueLimit))]
  }
}

/** Says that the list of a file's issues was cut; `omitted` is how many are not listed. */
export function tooManyIssues(file: string, omitted: number): Issue {
  const details = { limit: issueLimit, omitted }
  return makeIssue({ code: 'too-many-issues', severity: 'warning', file, details })
}
