import { beforeAll, describe, expect, it } from 'vitest'
import type { EngineError, LoadTable } from '../../src/database/engine.ts'
import { type NodeEngine, openNodeEngine } from '../../src/database/node-engine.ts'
import { openTestDatabase } from '../support/open-test-database.ts'

let database: NodeEngine

beforeAll(async () => {
  database = await openTestDatabase()
})

const run = (sql: string, parameters?: Record<string, string | number | boolean | null>) =>
  database.run({ name: 'test statement', sql, parameters: parameters ?? {} })

const failure = (work: Promise<unknown>): Promise<EngineError> =>
  work.then(
    () => expect.unreachable('should have failed'),
    (error: EngineError) => error,
  )

const table = (cells: (string | null)[], rowCount = cells.length): LoadTable => ({
  name: 'units',
  columns: [{ name: 'name', type: 'varchar', cells }],
  rowCount,
})

describe(openNodeEngine, () => {
  it('answers sums, counts, decimals and huge integers as plain numbers', async () => {
    const sql = `select sum(i) as total, count(*) as n, 12.50::decimal(10, 2) as d, 1.1::decimal(4, 1) as e,
      -0.07::decimal(18, 3) as f, 9007199254740991::hugeint as h from range(10) r(i)`
    expect(await run(sql)).toEqual([
      { total: 45, n: 10, d: 12.5, e: 1.1, f: -0.07, h: 9007199254740991 },
    ])
  })

  it('answers dates as ISO text, also before 1970, and nulls of every type as null', async () => {
    const sql = `select date '2024-02-29' as a, date '1887-07-19' as b, null as c, null::date as d,
      null::decimal(5, 1) as e, null::bigint as f, true as g`
    expect(await run(sql)).toEqual([
      { a: '2024-02-29', b: '1887-07-19', c: null, d: null, e: null, f: null, g: true },
    ])
  })

  it('reads back what was bound, to the last bit of a double', async () => {
    const values = { a: "it's $b", b: 0.1 + 0.2, c: -1e-300, d: -5, e: false, f: null }
    expect(
      await run('select $a as a, $b as b, $c as c, $d as d, $e as e, $f as f', values),
    ).toEqual([values])
  })

  it('runs a script of several statements and answers the last', async () => {
    expect(
      await run(
        "create table s (x integer); insert into s values (1), (2); select ';' as a, sum(x) as n from s;",
      ),
    ).toEqual([{ a: ';', n: 3 }])
  })

  it.each([
    ['a syntax error', 'selec 1'],
    ['an unknown column', 'select nope'],
    ['an unknown table', 'from nope'],
    ['a failed cast', "select 'a'::integer"],
    ['an extension that is not there', 'load icu'],
    ['a file', "from read_csv('/etc/passwd')"],
    ['a parameter without a value', 'select $x'],
    ['an integer that would be rounded', 'select 9007199254740993 as x'],
    ['a type that is not a cell', 'select [1] as x'],
    ['two columns of one name', 'select 1 as x, 2 as x'],
    ['infinity', "select 'inf'::double as x"],
  ])('rejects %s as bad-sql with the name of the statement', async (_case, sql) => {
    expect(await failure(run(sql))).toMatchObject({ kind: 'bad-sql', statement: 'test statement' })
  })

  it('says out-of-memory at the memory limit and answers afterwards', async () => {
    const error = await failure(
      run(
        "set memory_limit = '60MB'; create table big as select i::varchar || repeat('x', 50) as s from range(5000000) r(i)",
      ),
    )
    await run("set memory_limit = '3GB'")
    expect(error.kind).toBe('out-of-memory')
    expect(await run('select 1 as x')).toEqual([{ x: 1 }])
  })

  it('cancels a running statement and answers the next one', async () => {
    const sql = 'select count(*) from range(1000000000) a(i) where hash(i) % 7 = 1'
    const started = performance.now()
    const signal = AbortSignal.timeout(100)
    const error = await failure(database.run({ name: 'long', sql }, { signal }))
    expect(error).toMatchObject({ kind: 'cancelled', statement: 'long' })
    expect(performance.now() - started).toBeLessThan(1000)
    expect(await run('select 1 as x')).toEqual([{ x: 1 }])
  })

  it('loads by column name, appends, and fills columns that are not given with null', async () => {
    await run('create or replace table units (id integer, name varchar)')
    await database.load(table(['Lê Chân', null]))
    await database.load(table(['Hồng Bàng']))
    await database.load(table([]))
    expect(await run('from units order by all')).toEqual([
      { id: null, name: 'Hồng Bàng' },
      { id: null, name: 'Lê Chân' },
      { id: null, name: null },
    ])
  })

  it('rejects a load whose row count is off with row-count and leaves the table as it was', async () => {
    await run("create or replace table units (name varchar); insert into units values ('Kiến An')")
    const error = await failure(database.load(table(['a', 'b'], 3)))
    expect(error).toMatchObject({
      kind: 'row-count',
      statement: 'load units',
      detail: '2 rows arrived of 3',
    })
    expect(await run('from units')).toEqual([{ name: 'Kiến An' }])
    expect(
      await run(
        'select table_name as name from duckdb_tables() where starts_with(table_name, $p)',
        { p: 'loading' },
      ),
    ).toEqual([])
  })

  it('rejects a load into a table or column that is not there', async () => {
    await run('create or replace table units (id integer)')
    expect(await failure(database.load(table(['a'])))).toMatchObject({ kind: 'bad-sql' })
    expect(await failure(database.load({ ...table(['a']), name: 'nope' }))).toMatchObject({
      kind: 'bad-sql',
      statement: 'load nope',
    })
  })
})
