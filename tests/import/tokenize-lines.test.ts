import { describe, expect, it } from 'vitest'
import { tokenizeLines } from '../../src/import/tokenize-lines.ts'

const rowsOf = (text: string) => {
  const { rows, issues } = tokenizeLines(text, ',', 'a.csv')
  const shown = rows.map(
    ({ line, cells, isDamaged }) => `${line}${isDamaged ? '!' : ''} ${cells.join('|')}`,
  )
  return { shown, issues }
}

describe(tokenizeLines, () => {
  it.each([
    ['nothing quoted below', 'a,b\n1,2\n3,"4\n5,6\n7,8\n'],
    ['a quoted cell below', 'a,b\n1,2\n3,"4\n5,"6"\n7,"8"\n'],
  ])('costs the line of an open quote and no other, with %s', (_name, text) => {
    const { shown, issues } = rowsOf(text)
    expect(shown).toEqual(['1 a|b', '2 1|2', '3! 3|"4', '4 5|6', '5 7|8'])
    expect(issues).toMatchObject([{ code: 'unclosed-quote', line: 3, column: 2, value: '"4' }])
  })

  it('names every one of several, past cells of two lines', () => {
    const { shown, issues } = rowsOf('a,b\n"x\ny",2\n"3,4\n5,6\n7,"8\n9,10\n')
    expect(shown).toEqual(['1 a|b', '2 x\ny|2', '4! "3|4', '5 5|6', '6! 7|"8', '7 9|10'])
    expect(issues.map(({ line, column }) => [line, column])).toEqual([
      [4, 1],
      [6, 2],
    ])
  })
})
