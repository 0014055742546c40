import type { SqlValue } from './engine.ts'

const text = String.raw`[eE]'(?:[^'\\]|\\.|'')*'|'(?:[^']|'')*'`
const identifier = `"(?:[^"]|"")*"`
const comment = String.raw`--[^\n]*|/\*[\s\S]*?\*/`
const dollarText = String.raw`\$([A-Za-z_]\w*)?\$[\s\S]*?\$\1\$`
const parameter = String.raw`\$([A-Za-z_]\w*)`
const token = new RegExp(`${text}|${identifier}|${comment}|${dollarText}|${parameter}`, 'g')

/**
 * Puts the values of `$name` parameters into a statement as typed literals; texts, names and comments are left alone.
 * Throws on a name without a value, a value without a name, and a value SQL cannot hold: all are bugs.
 */
export function bindParameters(sql: string, parameters: Record<string, SqlValue> = {}): string {
  const used = new Set<string>()
  const bound = sql.replace(token, (match: string, _tag: unknown, name: string | undefined) => {
    if (name === undefined) return match
    if (!Object.hasOwn(parameters, name)) throw new Error(`parameter $${name} has no value`)
    used.add(name)
    return toLiteral(parameters[name] as SqlValue)
  })
  const unused = Object.keys(parameters).filter((name) => !used.has(name))
  if (unused.length > 0)
    throw new Error(`parameters not used by the statement: ${unused.join(', ')}`)
  return bound
}

/** Quotes a table or column name, so that any name is safe in a statement. */
export function quoteIdentifier(name: string): string {
  return `"${withoutNul(name).replaceAll('"', '""')}"`
}

function toLiteral(value: SqlValue): string {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return numberLiteral(value)
  return `'${withoutNul(value).replaceAll("'", "''")}'`
}

/** The exponent makes DuckDB read a double and not a decimal; the brackets keep `a -$b` from becoming a comment. */
function numberLiteral(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`${value} is not a number SQL can hold`)
  const digits = String(value)
  const literal = Number.isSafeInteger(value) || digits.includes('e') ? digits : `${digits}e0`
  return value < 0 ? `(${literal})` : literal
}

function withoutNul(value: string): string {
  if (value.includes('\0')) throw new Error('a NUL character cannot be part of a statement')
  return value
}
