import type { Engine, RunOptions } from './engine.ts'
import { quoteIdentifier } from './literal.ts'
import { ownDatabase } from './own-database.ts'

/** Which results: of targets as they stand on a day; null = each document's own day, every document, unit, indicator. */
export type ResultsScope = {
  asOf: string | null
  documentId?: string | null
  orgUnitId?: string | null
  indicatorId?: string | null
}

/** Up to so many targets one table holds the results of all of them; more would keep a narrow question waiting. */
const fewTargets = 5_000
/** Tables kept at once; the oldest give way. */
const mostKept = 12

type Kept = {
  /** Whether one table holds every target. */
  isWhole: Promise<boolean>
  /** Table → made, or being made. */
  tables: Map<string, Promise<void>>
  /** Ends when the last table asked for is made: one change of the catalogue at a time. */
  last: Promise<unknown>
}

/** In the engine's own memory, also where it answers out of a snapshot, which nobody may write to. */
const folder = `${ownDatabase}.kept_results`

const keptOf = new WeakMap<Engine, Kept>()

/** Says which table holds the results of a scope, after each load; true when one holds those of all targets. */
export async function nameResults(engine: Engine, options: RunOptions): Promise<boolean> {
  keptOf.delete(engine)
  const count = 'select count(*)::integer as n from targets'
  const [targets] = await engine.run({ name: 'count targets', sql: count }, options)
  const isWhole = Number(targets?.n) <= fewTargets
  // As `tableOf` below.
  const parts = [
    isWhole ? 'if(unit is null, as_of, left(as_of, 4))' : 'as_of',
    'narrowed(document)',
    'if(as_of is null, narrowed(unit), unit)',
    'narrowed(indicator)',
  ]
  const digits = parts.map((part) => `coalesce(hex(${part}), '')`).join(` || '_' || `)
  const alike = '[day_alike(as_of::date)]'
  // One unit is soon asked for other days; where targets are few, a whole year of it takes no longer than one day.
  const days = isWhole
    ? `case when as_of is null or unit is null then ${alike} else days_of_year(left(as_of, 4)::integer) end`
    : alike
  const sql = `create or replace macro kept_days(as_of, unit) as ${days};
    create or replace macro narrowed(id) as ${isWhole ? 'null::varchar' : 'id::varchar'};
    create or replace macro results_name(as_of, document, unit, indicator) as '${folder}."' || ${digits} || '"'`
  await engine.run({ name: 'name results', sql }, options)
  return isWhole
}

/** Works out `expected_shares` once, for few targets: no day changes them, and results take a third of their time for it. */
export async function keepShares(engine: Engine, options: RunOptions): Promise<void> {
  const sql = `create schema if not exists kept;
    create or replace table kept.expected_shares as from expected_shares();
    create or replace macro expected_shares(document := null, unit := null, indicator := null) as table
      select e.* from kept.expected_shares e join target_bounds t using (target_id)
      where matches(t.document_id, document) and matches(t.org_unit_id, unit) and matches(t.indicator_id, indicator)`
  await engine.run({ name: 'keep shares', sql }, options)
}

/** Makes sure that `kept_results` can be asked for this scope. It cannot be cancelled: others may wait for the same. */
export async function keepResults(engine: Engine, scope: ResultsScope): Promise<void> {
  const kept = keptFor(engine)
  const isWhole = await kept.isWhole
  const parameters = tableScope(scope, isWhole)
  const table = tableOf(parameters, isWhole)
  const known = kept.tables.get(table)
  if (known) return known
  const making = kept.last.then(() => makeTable(engine, table, parameters))
  kept.last = making.catch(() => kept.tables.delete(table)) // whoever asked for it hears of it
  kept.tables.set(table, making)
  return making
}

function keptFor(engine: Engine): Kept {
  const known = keptOf.get(engine)
  if (known) return known
  const kept = { isWhole: asksWhole(engine), tables: new Map(), last: Promise.resolve() }
  kept.isWhole.catch(() => keptOf.delete(engine))
  keptOf.set(engine, kept)
  return kept
}

async function asksWhole(engine: Engine): Promise<boolean> {
  const sql = `select narrowed('any') is null as "isWhole"`
  const [row] = await engine.run({ name: 'scope of results', sql })
  return row?.isWhole === true
}

type TableScope = Required<ResultsScope>

/** What one table holds: few targets all together, but a unit alone where it is looked at on a day, see `kept_days`. */
function tableScope(scope: ResultsScope, isWhole: boolean): TableScope {
  const { asOf, documentId = null, orgUnitId = null, indicatorId = null } = scope
  if (!isWhole) return { asOf, documentId, orgUnitId, indicatorId }
  return { asOf, documentId: null, orgUnitId: asOf === null ? null : orgUnitId, indicatorId: null }
}

/** Digits, because names of tables are blind to case. */
function tableOf(scope: TableScope, isWhole: boolean): string {
  const { asOf, documentId, orgUnitId, indicatorId } = scope
  const days = isWhole && orgUnitId !== null ? (asOf?.slice(0, 4) ?? null) : asOf
  const parts = [days, documentId, orgUnitId, indicatorId]
  return parts.map((part) => (part === null ? '' : hex(part))).join('_')
}

function hex(text: string): string {
  const bytes = new TextEncoder().encode(text)
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()
}

async function makeTable(engine: Engine, table: string, parameters: TableScope): Promise<void> {
  const sql = `create schema if not exists ${folder};
    create or replace table ${folder}.${quoteIdentifier(table)} as
    from results_on_days(kept_days($asOf, $orgUnitId), document := $documentId, unit := $orgUnitId, indicator := $indicatorId)`
  await engine.run({ name: 'keep results', sql, parameters })
  const { tables } = keptFor(engine)
  for (const oldest of [...tables.keys()].slice(0, -mostKept)) {
    tables.delete(oldest)
    const drop = `drop table if exists ${folder}.${quoteIdentifier(oldest)}`
    await engine.run({ name: 'drop results', sql: drop })
  }
}
