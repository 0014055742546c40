import { describe, expect, it } from 'vitest'
import { folderIssueCodes } from '../../src/domain/issue.ts'
import { readDataFolder } from '../../src/import/read-folder.ts'
import { fixtureBytes, fixtureFolder, utf8 } from './fixture-folder.ts'

/** Issue · severity · file · physical line · field · details it must carry · what stands in the file's place. */
const table = `
missing-file              error   actuals.csv      -  -                {}                            gone
missing-file              error   datapackage.json -  -                {}                            gone
unknown-file              warning extra.csv        -  -                {}                            long-cell
empty-file                error   actuals.csv      -  -                {}                            actuals-empty-file.csv
file-too-large            error   documents.csv    -  -                {"records":6000000}           many-lines
unreadable-schema         error   datapackage.json -  -                {"reason":"no-resources"}     datapackage-unreadable-schema.json
unknown-encoding          error   documents.csv    2  -                {"looksLike":""}              documents-windows-1258.csv
unknown-encoding          error   documents.csv    -  -                {"looksLike":"xlsx"}          workbook
lost-letters              warning documents.csv    3  title            {}                            documents-lost-letters.csv
nul-character             error   documents.csv    2  title            {}                            documents-nul-character.csv
unclosed-quote            error   documents.csv    4  -                {}                            documents-unclosed-quote.csv
stray-quote               error   documents.csv    4  -                {}                            documents-stray-quote.csv
cell-too-long             error   documents.csv    2  -                {"limit":1000000}             long-cell
missing-column            error   actuals.csv      1  value            {}                            actuals-missing-column.csv
missing-column            info    actuals.csv      1  note             {}                            actuals-missing-optional-column.csv
unknown-column            warning actuals.csv      1  __proto__        {}                            actuals-unknown-column.csv
duplicate-column          error   actuals.csv      1  value            {"firstColumn":5}             actuals-duplicate-column.csv
too-few-cells             error   actuals.csv      5  -                {"expected":11,"found":9}     actuals-too-few-cells.csv
too-many-cells            error   actuals.csv      3  -                {"expected":11,"found":12}    actuals-too-many-cells.csv
missing-value             error   actuals.csv      6  value            {}                            actuals-missing-value.csv
not-a-number              error   actuals.csv      6  value            {"repair":"-0.5"}             actuals-not-a-number.csv
too-many-digits           error   actuals.csv      5  value            {"limit":15}                  actuals-too-many-digits.csv
not-an-integer            error   indicators.csv   3  decimals         {"repair":"2"}                indicators-not-an-integer.csv
not-an-integer            error   targets.csv      5  upper            {"repair":"5"}                targets-not-an-integer.csv
not-a-boolean             error   actuals.csv      4  preferred        {"repair":"true"}             actuals-not-a-boolean.csv
not-a-date                error   actuals.csv      5  published_on     {"repair":""}                 actuals-not-a-date.csv
not-a-period              error   actuals.csv      5  period           {"repair":"2025-10"}          actuals-not-a-period.csv
not-in-list               error   actuals.csv      5  basis            {"allowed":"period,·ytd"}     actuals-not-in-list.csv
pattern-mismatch          error   documents.csv    3  document_id      {}                            documents-pattern-mismatch.csv
below-minimum             error   targets.csv      5  upper            {"minimum":1}                 targets-below-minimum.csv
above-maximum             error   indicators.csv   3  decimals         {"maximum":4}                 indicators-above-maximum.csv
surrounding-space         warning actuals.csv      2  value            {"repair":"40.1"}             actuals-surrounding-space.csv
duplicate-key             error   actuals.csv      6  document_id      {"firstLine":4}               actuals-duplicate-key.csv
unknown-reference         error   targets.csv      3  indicator_id     {"table":"indicators"}        targets-unknown-reference.csv
bounds-out-of-order       error   targets.csv      2  upper            {"lower":"13","upper":"12"}   targets-bounds-out-of-order.csv
bound-missing             warning targets.csv      3  lower            {}                            targets-bound-missing.csv
stretch-not-better        warning targets.csv      7  stretch          {"bound":0.5}                 targets-stretch-not-better.csv
measure-unit-mismatch     warning actuals.csv      3  value            {"factor":1007}               actuals-measure-unit-mismatch.csv
measure-unit-mismatch     warning targets.csv      7  upper            {"reference":1000}            targets-measure-unit-mismatch.csv
basis-mismatch            error   actuals.csv      5  basis            {"period":"2025-Q3"}          actuals-basis-mismatch.csv
outside-validity          error   actuals.csv      6  period           {"validTo":"2025-06-30"}      actuals-outside-validity-after.csv
outside-validity          warning actuals.csv      2  period           {"validFrom":"2025-07-01"}    actuals-outside-validity-before.csv
published-before-period   warning actuals.csv      2  published_on     {"period":"2024"}             actuals-published-before-period.csv
validity-out-of-order     error   org-units.csv    4  valid_to         {"validFrom":"2025-07-01"}    org-units-validity-out-of-order.csv
headline-tie              warning actuals.csv      6  value            {"otherLine":5}               actuals-headline-tie.csv
preferred-without-reason  warning actuals.csv      4  note             {}                            actuals-preferred-without-reason.csv
several-preferred         error   actuals.csv      4  preferred        {"firstLine":3}               actuals-several-preferred.csv
unsafe-address            error   documents.csv    2  url              {}                            documents-unsafe-address.csv
too-many-issues           error   documents.csv    -  -                {"limit":1000}                quote-flood
too-many-issues           warning documents.csv    -  -                {"omitted":500}               ragged-flood
`

/** What is too large, or not text, for a file of its own. */
const made = new Map<string, Uint8Array | null>([
  ['gone', null],
  ['workbook', utf8('PK\x03\x04')],
  ['long-cell', utf8(`document_id,kind\n"${'x'.repeat(1_000_001)}",press\n`)],
  ['many-lines', utf8('\n'.repeat(6_000_002))],
  ['quote-flood', utf8(`document_id\n${'"a'.repeat(5000)}`)],
  ['ragged-flood', utf8(`document_id,kind,title,status,publisher\n${'x\n'.repeat(1495)}`)],
])

/** Issues that rightly come along: what hangs on a refused row or a misnamed column. */
const followers = ['unknown-reference', 'missing-column', 'unknown-column', 'too-few-cells']
const quoteFaults = ['stray-quote', 'unclosed-quote']

const cases = table.trim().split('\n').map(readCase)

function readCase(row: string) {
  const [code = '', severity = '', file = '', line = '', field = '', details = '', source = ''] =
    row.split(/ +/)
  const place = { line: line === '-' ? null : Number(line), field: field === '-' ? null : field }
  const known: object = JSON.parse(
    details.replace('no-resources', 'no resources').replace('·', ' '),
  )
  return { code, severity, file, ...place, details: known, source }
}

function folderOf({ file, source }: { file: string; source: string }): Map<string, Uint8Array> {
  const bytes = made.has(source) ? (made.get(source) ?? null) : fixtureBytes(source)
  const isTie = source === 'actuals-headline-tie.csv'
  return fixtureFolder({
    [file]: bytes,
    ...(isTie && { 'documents.csv': 'documents-second-newspaper.csv' }),
  })
}

describe(readDataFolder, () => {
  it('finds nothing in the faultless folder', () => {
    expect(readDataFolder(fixtureFolder()).issues).toEqual([])
  })

  it.each(cases)('finds $code ($severity) in $file, line $line, $field: $source', (expected) => {
    const { issues, counts } = readDataFolder(folderOf(expected))
    const { source: _, details, ...place } = expected
    const issue = { ...place, details: expect.objectContaining(details) }
    expect(issues).toContainEqual(expect.objectContaining(issue))
    for (const { rows, accepted, rejected } of counts) expect(rows).toBe(accepted + rejected)
  })

  it.each(cases)('finds nothing unrelated beside $code: $source', ({ code, file, source }) => {
    const { issues } = readDataFolder(folderOf({ file, source }))
    const related = [code, ...followers, ...(source.includes('quote') ? quoteFaults : [])]
    expect(issues.filter((issue) => !related.includes(issue.code))).toEqual([])
  })
})

describe('folderIssueCodes', () => {
  it('has a case for every code', () => {
    expect([...folderIssueCodes].sort()).toEqual([...new Set(cases.map(({ code }) => code))].sort())
  })
})
