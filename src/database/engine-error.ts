import { EngineError, type EngineErrorKind } from './engine.ts'

const kindOfException: Record<string, EngineErrorKind> = {
  Interrupt: 'cancelled',
  'Out of Memory': 'out-of-memory',
  Fatal: 'engine-failed',
  Internal: 'engine-failed',
  IO: 'engine-failed',
}

/** Turns whatever DuckDB threw (JSON, plain text or a WebAssembly trap) into the closed union of the port. */
export function toEngineError(thrown: unknown, statement: string): EngineError {
  if (thrown instanceof EngineError) {
    return thrown.statement ? thrown : new EngineError(thrown.kind, thrown.detail, statement)
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  if (isTrap(thrown, message)) return new EngineError('engine-failed', message, statement)
  const { exception, detail } = readException(message)
  return new EngineError(kindOf(exception, detail), detail, statement)
}

function kindOf(exception: string | null, detail: string): EngineErrorKind {
  const known = exception === null ? undefined : kindOfException[exception]
  if (known) return known
  if (/bad_alloc|out of memory|could not allocate/i.test(detail)) return 'out-of-memory'
  if (/query was cancell?ed|interrupted/i.test(detail)) return 'cancelled'
  return 'bad-sql'
}

/** Some statements ignore `errors_as_json`, so `Kind Error: words` is read as well. */
function readException(message: string): { exception: string | null; detail: string } {
  const json = parseObject(message)
  if (json) {
    const { exception_type: exception, exception_message: detail } = json
    return { exception: String(exception), detail: String(detail) }
  }
  const [, exception, detail] = /^([A-Z][A-Za-z ]*) Error: ([\s\S]*)$/.exec(message) ?? []
  return { exception: exception ?? null, detail: detail ?? message }
}

function parseObject(message: string): Record<string, unknown> | null {
  if (!message.startsWith('{')) return null
  try {
    return JSON.parse(message) as Record<string, unknown>
  } catch {
    return null
  }
}

/** In the browser the worker's error arrives without its class, so the words must do. */
function isTrap(thrown: unknown, message: string): boolean {
  if (thrown instanceof Error && thrown.name === 'RuntimeError') return true
  return /^(unreachable|memory access|table index|function signature|null function)/.test(message)
}
