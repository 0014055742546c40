import type { Issue } from '../../domain/issue.ts'
import { makeIssue } from '../make-issue.ts'
import { sizeLimit } from '../scan-quotes.ts'

/** Longest physical line, in bytes: more is no table, and would fill the memory before it could be cut. */
export const lineLimit = 4_000_000

const feed = 10
const carriageReturn = 13

/** Refuses a file by its line ends alone, before anything of it is decoded; null = it may be read. */
export function measureLines(bytes: Uint8Array, file: string): Issue | null {
  let line = 1
  for (let at = 0; at < bytes.length; line += 1) {
    const end = lineEnd(bytes, at)
    if (end - at > lineLimit) {
      const details = { limit: lineLimit / 1e6 }
      return makeIssue({ code: 'line-too-long', severity: 'error', file, line, details })
    }
    if (line > sizeLimit.records)
      return makeIssue({ code: 'file-too-large', severity: 'error', file, details: sizeLimit })
    at = end + 1
  }
  return null
}

/** Files of old Macintosh programs end lines with CR alone; that is looked for only where LF is far. */
function lineEnd(bytes: Uint8Array, at: number): number {
  const end = bytes.indexOf(feed, at)
  const last = end === -1 ? bytes.length : end
  if (last - at <= lineLimit) return last
  const bare = bytes.subarray(at, at + lineLimit + 1).indexOf(carriageReturn)
  return bare === -1 ? last : at + bare
}
