/** A value bound into a statement. Dates go in as ISO text and are cast in the SQL. */
export type SqlValue = string | number | boolean | null

/** A named question: the text of a `.sql` file and the values of its `$name` parameters. */
export type Statement = { name: string; sql: string; parameters?: Record<string, SqlValue> }

/** One answer row: numbers are plain numbers, dates ISO text, null stays null. */
export type Row = Record<string, string | number | boolean | null>

/** A column handed over for loading; `double` and `integer` cells are numbers, dates ISO text. */
export type LoadColumn = {
  name: string
  type: 'varchar' | 'double' | 'integer' | 'boolean' | 'date'
  cells: (string | number | boolean | null)[]
}

export type LoadTable = { name: string; columns: LoadColumn[]; rowCount: number }

/** A piece of a table as Arrow IPC; its buffer can be moved between threads. */
export type TableSlice = {
  table: string
  columns: string[]
  rowCount: number
  bytes: Uint8Array<ArrayBuffer>
}

export type RunOptions = { signal?: AbortSignal | undefined }

/** The whole of what this product asks of a database; adapters: browser worker, Node, later a remote one. */
export type Engine = {
  /** Which build answers, for the about line, e.g. `duckdb-wasm 1.32.0 eh`. */
  readonly label: string
  /** Runs statements in order and returns the rows of the last one. Rejects with `EngineError`. */
  run(statement: Statement, options?: RunOptions): Promise<Row[]>
  /** Appends rows to an existing table and checks the count afterwards. Rejects with `EngineError`. */
  load(table: LoadTable, options?: RunOptions): Promise<void>
  /** The same with rows encoded elsewhere; the bytes are given away. */
  append(slice: TableSlice, options?: RunOptions): Promise<void>
  /** Where the engine can keep its tables as a file. */
  readonly snapshots?: EngineSnapshots
  /** Ends the engine; calls in flight reject with `engine-failed`. */
  close(): Promise<void>
}

/** Everything that stands in the engine as a database file on the browser's own disk. */
export type EngineSnapshots = {
  /** Copies it, and a note, into the file in place of what that held. Questions are answered meanwhile. */
  save(file: FileSystemFileHandle, note: string, options?: RunOptions): Promise<void>
  /** Answers out of such a file from now on and gives the note back. Rejects, and all is as before, when it cannot be read. */
  attach(file: Blob, options?: RunOptions): Promise<string>
  /** Lets the file go; what is loaded from now on stands in memory. */
  detach(): Promise<void>
}

/** Why an engine call failed; closed, so every kind has a text for the user. */
export type EngineErrorKind =
  | 'cancelled'
  | 'out-of-memory'
  | 'bad-sql'
  | 'row-count'
  | 'engine-failed'
  | 'start-file-missing'
  | 'start-wrong-type'
  | 'start-cut-short'
  | 'start-blocked'
  | 'start-timeout'
  | 'start-failed'

export class EngineError extends Error {
  readonly kind: EngineErrorKind
  /** The statement that failed; null at start-up. */
  readonly statement: string | null
  /** The engine's own words, for the details line; may be English. */
  readonly detail: string

  constructor(kind: EngineErrorKind, detail: string, statement: string | null = null) {
    super(`${kind}${statement ? ` in ${statement}` : ''}: ${detail}`)
    this.name = 'EngineError'
    this.kind = kind
    this.statement = statement
    this.detail = detail
  }
}
