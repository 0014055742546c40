import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { cornerWorkbook } from '../import/read/spoilt-files.ts'

const folder = mkdtempSync(join(tmpdir(), 've-dich-hostile-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Files made to fill the memory, and the code of the message each ends with. */
const hostile: [name: string, code: string, bytes: () => Buffer][] = [
  ['a line of 300 MB', 'line-too-long', () => Buffer.alloc(300_000_000, 'a')],
  ['50 MB of quotes', 'line-too-long', () => Buffer.alloc(50_000_000, '"')],
  ['2,000 columns', 'too-many-columns', () => Buffer.from(`${'1,'.repeat(1999)}1\n`.repeat(500))],
  ['a cell in the far corner', 'far-cell', () => Buffer.from(cornerWorkbook)],
]

describe('import:check with a heap of 1.5 GB', () => {
  it.each(hostile)(
    'ends on %s with a clear message',
    (name, code, bytes) => {
      const path = join(folder, `${code}-${name.length}.csv`)
      writeFileSync(path, bytes())
      const args = ['--max-old-space-size=1500', 'src/cli/run.mjs', 'import-check', '--json', path]
      const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
      expect(stderr).toBe('')
      const { outcome, issues } = JSON.parse(stdout)
      expect(outcome).toBe('reject')
      expect(issues.map((issue: { code: string }) => issue.code)).toContain(code)
    },
    60_000,
  )
})
