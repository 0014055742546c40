import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { understandSheet } from '../../../src/import/understand/understand-sheet.ts'
import { linesOf, readFixture } from './read-fixture.ts'

const expected = join(import.meta.dirname, '../../fixtures/office/expected.txt')

/** `=== file | outcome | layout | header lines | questions (~ = assumed) | errors and warnings`, then a line a record. */
const cases = readFileSync(expected, 'utf8')
  .split(/^=== /m)
  .slice(1)
  .map((block) => {
    const [head = '', ...lines] = block.trimEnd().split('\n')
    const [name = '', ...facts] = head.split('|').map((part) => part.trim())
    return { name, facts, lines }
  })

describe(understandSheet, () => {
  it('has fixtures for every layout', () => {
    const layouts = new Set(cases.map(({ facts }) => facts[1]))
    const wide = ['wide-by-year', 'wide-by-month', 'indicators-as-columns', 'by-unit']
    expect([...layouts].sort()).toEqual(['canonical', 'long', 'measures', 'sdmx', ...wide].sort())
  })

  it.each(cases)('reads $name', async ({ name, facts, lines }) => {
    const reading = await readFixture(name)
    const questions = reading.questions.map(({ kind, assumed }) => `${kind}${assumed ? '~' : '?'}`)
    const issues = reading.issues
      .filter(({ severity }) => severity !== 'info')
      .map(({ severity, code, sheet, line }) => {
        const place = sheet === undefined ? '' : `${sheet}!`
        return `${severity}:${code}@${place}${line ?? '-'}`
      })
    expect(linesOf(reading)).toEqual(lines)
    expect([
      reading.outcome,
      reading.layout,
      `header ${reading.headerLines.join(',') || '-'}`,
      [...new Set(questions)].join(' '),
      issues.join(' '),
    ]).toEqual(facts)
  })

  it.each(cases)('accounts for every line of $name', async ({ name }) => {
    const { counts, records } = await readFixture(name)
    expect(counts.data + counts.skipped).toBe(counts.lines)
    expect(counts.records).toBe(records.length)
    const recorded = new Set(records.map(({ sheet, line }) => `${sheet}!${line}`)).size
    expect(recorded + counts.refused).toBe(counts.data)
  })
})
