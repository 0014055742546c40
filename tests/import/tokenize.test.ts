import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { scanQuotes } from '../../src/import/scan-quotes.ts'
import { detectDelimiter, tokenize } from '../../src/import/tokenize.ts'

describe(tokenize, () => {
  it('gives the physical line of each record, past newlines inside quotes and blank lines', () => {
    const { rows } = tokenize('a,b\n"x\ny\nz",1\n\n   \np,"q ""r"""\n', ',', 'a.csv')
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 7])
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['x\ny\nz', '1'],
      ['p', 'q "r"'],
    ])
  })

  it('names the line where an unclosed quote opened, and marks its record damaged', () => {
    const { rows, issues } = tokenize('a,b\n1,2\n3,"4\n5,6\n7,8\n', ',', 'a.csv')
    expect(issues).toMatchObject([{ code: 'unclosed-quote', line: 3, value: '"4\n5,6\n7,8\n' }])
    expect(rows.map(({ isDamaged }) => isDamaged)).toEqual([false, false, true])
  })

  it('stops at an overlong cell, keeps the rows before it, and counts its own', () => {
    const { rows, issues } = tokenize(`a,b\n1,2\n3,"${'x'.repeat(1_000_001)}"\n4,5\n`, ',', 'a.csv')
    expect(issues).toMatchObject([{ code: 'cell-too-long', line: 3 }])
    expect(rows.map(({ line, isDamaged }) => [line, isDamaged])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ])
  })

  it('keeps a quote inside an unquoted cell as text', () => {
    const { rows, issues } = tokenize('a\nKế hoạch "A" mới\n', ',', 'a.csv')
    expect(rows[1]?.cells).toEqual(['Kế hoạch "A" mới'])
    expect(issues).toEqual([])
  })

  it.each([
    ['quotes only', '"'],
    ['stray quotes', '"a'],
    ['quoted cells on one line', '"a",'],
    ['quotes after commas', ',"'],
  ])('ends in good time without a flood of issues on 2 MB of %s', (_name, unit) => {
    const started = performance.now()
    const { issues } = tokenize(unit.repeat(2_000_000 / unit.length), ',', 'a.csv')
    expect(performance.now() - started).toBeLessThan(2000)
    expect(issues.length).toBeLessThanOrEqual(1001)
  })
})

describe(scanQuotes, () => {
  it('gives a cell up where it is too long: what stands in it further down is not looked at', () => {
    const text = `a,b\n"${'""'.repeat(600_000)}x" y "z\n1,2\n`
    expect(scanQuotes(text, ',')).toMatchObject({
      faults: [{ code: 'cell-too-long', line: 2 }],
      cutAt: 4,
    })
  })

  it('counts the records PapaParse counts, on any text', () => {
    const marks = fc.constantFrom('"', '""', ',', '\n', ' ', 'a', '"a"', '",', '"\n', 'ế')
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 30 }), (list) => {
        const text = list.join('')
        const { data } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' })
        expect(scanQuotes(text, ',').records).toBe(Math.max(1, data.length))
      }),
      { numRuns: 5000 },
    )
  })
})

describe(detectDelimiter, () => {
  it.each([
    ['a,b;c,d\n', ','],
    ['a;b;c\n1,5;2;3\n', ';'],
    ['a\tb\tc\n', '\t'],
    ['"a;b;c",d\n', ','],
    ['alone\n', ','],
    ['', ','],
  ])('reads %j as separated by %j', (text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter)
  })
})
