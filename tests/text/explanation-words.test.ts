import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { statuses } from '../../src/domain/status.ts'
import { viExplanation } from '../../src/text/vi-explanation.ts'

const folder = resolve(import.meta.dirname, '../../src/database')
const sqlOf = (name: string) => readFileSync(resolve(folder, name), 'utf8').replace(/--.*$/gm, '')
const macros = sqlOf('macros.sql')

/** The words a piece of SQL can answer with: literals after `then`, `else` or `select`, and inside `if(…)`. */
function answersOf(sql: string): string[] {
  return [...sql.matchAll(/(?:then|else)\s+'([a-z_]+)'/g)].map((match) => match[1] ?? '')
}

/** The body of one macro, up to the next. */
function macroBody(name: string): string {
  const start = macros.indexOf(`macro ${name}(`)
  expect(start, `macro ${name}`).toBeGreaterThan(0)
  const end = macros.indexOf('create or replace', start)
  return macros.slice(start, end < 0 ? undefined : end)
}

/** The `case … end` that makes a column of a view. */
function columnCases(sql: string, column: string): string[] {
  const cases = [...sql.matchAll(new RegExp(`case(?:(?!case)[\\s\\S])*?end as ${column}\\b`, 'g'))]
  return cases.flatMap((match) => answersOf(match[0]))
}

const explanations = sqlOf('views/result_explanations.sql')
const otherMethods = sqlOf('views/other_methods.sql')

/** Every rule of result_explanations: `select target_id, language, <position>, <rule>`. */
function rules(): string[] {
  const steps = [...explanations.matchAll(/select target_id, language, \d+(?: as position)?,\s*/g)]
  return steps.flatMap(({ index, 0: head }) => {
    const rest = explanations.slice(index + head.length)
    const joined = /^'([a-z_]+_)' \|\| (\w+)/.exec(rest)
    if (joined) return variantsOf(joined[2] ?? '').map((variant) => `${joined[1]}${variant}`)
    const literal = /^'([a-z_]+)'/.exec(rest)
    return literal ? [literal[1] ?? ''] : answersOf(rest.slice(0, rest.indexOf(' end') + 4))
  })
}

function variantsOf(column: string): string[] {
  if (column === 'status') return [...statuses]
  return columnCases(sqlOf('views/expected_shares.sql'), column)
}

describe('the words of an explanation', () => {
  test('cover every rule the view can write, and no other', () => {
    const emitted = rules()
    expect(emitted).toContain('headline')
    expect(emitted).toContain('aim_at_most')
    expect(emitted).toContain('expected_share_predecessor_history')
    expect(emitted).toContain('status_far_behind')
    expect([...new Set(emitted)].sort()).toEqual(Object.keys(viExplanation.rule).sort())
  })

  test('cover every method', () => {
    const methods = [...otherMethods.matchAll(/select target_id, status, '([a-z_]+)'/g)]
    expect(methods.map((match) => match[1]).sort()).toEqual(
      Object.keys(viExplanation.method).sort(),
    )
  })

  test('cover every verdict of every method', () => {
    const classes = [...otherMethods.matchAll(/\b(\w+_class)\(ratio\)/g)].map((match) => match[1])
    const emitted = classes.flatMap((name) => answersOf(macroBody(name ?? '')))
    expect(classes).toHaveLength(3)
    expect(emitted.sort()).toEqual(Object.keys(viExplanation.verdict).sort())
  })

  test('cover every reason for which a method gives no verdict', () => {
    const own = columnCases(otherMethods, 'reason')
    const fallback = [...otherMethods.matchAll(/if\([^,]+, '([a-z_]+)', null\)/g)].map((m) => m[1])
    const emitted = new Set([...own, ...fallback, ...answersOf(macroBody('trajectory_reason'))])
    expect(emitted).toContain('not_begun')
    expect(emitted).toContain('base_beyond_target')
    expect([...emitted, 'unknown'].sort()).toEqual(Object.keys(viExplanation.noVerdict).sort())
  })
})
