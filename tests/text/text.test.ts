import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { en } from '../../src/text/en.ts'
import { createTranslator } from '../../src/text/translate.ts'
import { vi } from '../../src/text/vi.ts'

const source = resolve(import.meta.dirname, '../../src')

function leaves(node: object, prefix = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${prefix}${key}`, value]] : leaves(value, `${prefix}${key}.`),
  )
}

function files(...folders: string[]): { path: string; code: string }[] {
  return folders.flatMap((folder) =>
    readdirSync(join(source, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => ({
        path: path.slice(source.length + 1),
        code: withoutComments(readFileSync(path, 'utf8')),
      })),
  )
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}

const shown = files('components', 'pages', 'view-models')
const app = withoutComments(readFileSync(join(source, 'app.tsx'), 'utf8'))
const allCode = [...shown.map((file) => file.code), app].join('\n')
const viLeaves = leaves(vi)

describe('the words on screen', () => {
  test('English has exactly the keys of Vietnamese', () => {
    expect(
      leaves(en)
        .map(([key]) => key)
        .sort(),
    ).toEqual(viLeaves.map(([key]) => key).sort())
  })

  test('words that depend on a number stand beside that number', () => {
    const lost = [...viLeaves, ...leaves(en)].filter(([, text]) =>
      [...text.matchAll(/\{\{(\w+)\|/g)].some((match) => !text.includes(`{{${match[1]}}}`)),
    )
    expect(lost).toEqual([])
  })

  test('both languages fill in the same values', () => {
    const names = (text: string) =>
      [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()
    const english = new Map(leaves(en))
    const allowed = new Set(['scorecard.period.monthsOfYear', 'scorecard.period.monthOfYear'])
    const differ = viLeaves.filter(
      ([key, text]) =>
        !allowed.has(key) && String(names(text)) !== String(names(english.get(key) ?? '')),
    )
    expect(differ.map(([key]) => key)).toEqual([])
  })

  test('none is empty but the list of dropped prefixes', () => {
    const empty = [...viLeaves, ...leaves(en)]
      .filter(([, text]) => text.trim() === '')
      .map(([key]) => key)
    expect(empty).toEqual(['scorecard.sentence.droppedPrefixes'])
  })

  test('none is unused', () => {
    const prefixes = [...allCode.matchAll(/`([a-z][\w.]*\.)\$\{/gi)].map((match) => match[1] ?? '')
    const isUsed = (key: string) =>
      allCode.includes(`'${key}'`) || prefixes.some((prefix) => key.startsWith(prefix))
    expect(viLeaves.map(([key]) => key).filter((key) => !isUsed(key))).toEqual([])
  })

  test('no component, page or view model writes words of its own', () => {
    const vietnamese =
      /['"`>][^'"`<\n]*[ăâđêôơưạảãàáằắẵặậầấẩẫẹẻẽèéềếểễệịỉĩìíọỏõòóồốổỗộờớởỡợụủũùúừứửữựỳýỷỹỵ][^'"`<\n]*/i
    const jsxWords = /<[\w.]+[^<>]*>\s*[A-Za-z]{3,}[^<>{}()=;]*<\//
    const attribute = /\b(?:aria-label|title|placeholder|alt)="[^"]+"/
    const allowed = ["'điểm %'", "'khoảng'", "'gần'", "'hơn'", "'trên'", "'đ'"]
    const offending = [...shown, { path: 'app.tsx', code: app }].filter(({ code }) => {
      const rest = allowed.reduce((text, word) => text.replaceAll(word, "''"), code)
      return vietnamese.test(rest) || jsxWords.test(rest) || attribute.test(rest)
    })
    expect(offending.map((file) => file.path)).toEqual([])
  })
})

describe(createTranslator, () => {
  test('fills values in without escaping them', () => {
    const { t } = createTranslator('vi')
    expect(t('issues.prominent', { file: 'a<b>.csv' })).toBe('Thiếu số liệu: a<b>.csv')
  })

  test('keeps the languages apart', () => {
    expect(createTranslator('vi').t('scorecard.status.exceeded')).toBe('Vượt')
    expect(createTranslator('en').t('scorecard.status.exceeded')).toBe('Exceeded')
  })
})
