import { describe, expect, it } from 'vitest'
import { bindParameters, quoteIdentifier } from '../../src/database/literal.ts'

describe(bindParameters, () => {
  it('writes texts in single quotes and doubles the quotes inside', () => {
    expect(bindParameters('select $name', { name: "O'Cát; drop table x --" })).toBe(
      "select 'O''Cát; drop table x --'",
    )
  })

  it('writes integers plain, other numbers as doubles, booleans and null as words', () => {
    const values = { a: 7, b: 0.1, c: true, d: null, e: 1e21 }
    expect(bindParameters('$a $b $c $d $e', values)).toBe('7 0.1e0 true null 1e+21')
  })

  it('brackets negative numbers, so that a minus before them does not start a comment', () => {
    expect(bindParameters('select 1 -$gap', { gap: -2 })).toBe('select 1 -(-2)')
  })

  it('replaces a name each time it stands alone and never as a part of a longer name', () => {
    const bound = bindParameters('$year, $year_end, $year', { year: 1, year_end: 2 })
    expect(bound).toBe('1, 2, 1')
  })

  it.each([
    "select '$x', 'it''s $x'",
    String.raw`select e'\'$x'`,
    'select "$x", "a""$x"',
    'select 1 -- $x',
    'select /* $x \n $x */ 1',
    'select $$ $x $$',
    'select $tag$ $x $tag$',
  ])('leaves text, quoted names and comments alone: %s', (sql) => {
    expect(bindParameters(sql)).toBe(sql)
  })

  it('refuses a name without a value, also one that every object inherits', () => {
    expect(() => bindParameters('select $x')).toThrow('parameter $x has no value')
    expect(() => bindParameters('select $toString')).toThrow('$toString has no value')
  })

  it('refuses values that the statement does not use', () => {
    expect(() => bindParameters('select 1', { asOf: '2025' })).toThrow(
      'not used by the statement: asOf',
    )
  })

  it.each([Number.NaN, Infinity, -Infinity])('refuses %s', (x) => {
    expect(() => bindParameters('select $x', { x })).toThrow('not a number SQL can hold')
  })

  it('refuses a NUL character', () => {
    expect(() => bindParameters('select $x', { x: 'a\0b' })).toThrow('NUL')
  })
})

describe(quoteIdentifier, () => {
  it('doubles the quotes inside a name', () => {
    expect(quoteIdentifier('a"b')).toBe('"a""b"')
  })
})
