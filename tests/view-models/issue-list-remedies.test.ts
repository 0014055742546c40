import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderIssueCodes, type Issue, openingIssueCodes } from '../../src/domain/issue.ts'
import { openOfficeFile } from '../../src/import/read/open-office-file.ts'
import { readDataFolder } from '../../src/import/read-folder.ts'
import { enIssues } from '../../src/text/en-issues.ts'
import { createTranslator, type Language, type Text } from '../../src/text/translate.ts'
import { viIssues } from '../../src/text/vi-issues.ts'
import { toIssueMessage, toIssueReport } from '../../src/view-models/issue-list.ts'
import { fixtureBytes, fixtureFolder, utf8 } from '../import/fixture-folder.ts'
import { spoiltFiles } from '../import/read/spoilt-files.ts'

const languages: Language[] = ['vi', 'en']

const templates: Record<Language, Map<string, string>> = {
  vi: templatesOf(viIssues),
  en: templatesOf(enIssues),
}

/** Verbs a remedy begins with. */
const imperative: Record<Language, RegExp> = {
  vi: /^(Bớt|Chọn|Dùng|Ghi|Giữ|Kiểm tra|Làm tròn|Lấy|Lưu|Mở|Sửa|Thêm|Viết|Xóa|Điền|Đặt|Đổi|Đối chiếu) /,
  en: /^(Add|Check|Choose|Close|Compare|Correct|Delete|Fill|Give|Keep|Look|Open|Put|Quote|Remove|Rename|Round|Save|Swap|Use|Write) /,
}

/** Every issue the import finds in the spoilt folders, the first one of each message. */
const found = firstOfEachMessage([
  ...spoiltFolders().flatMap((files) => readDataFolder(new Map(files)).issues),
  ...(await openingIssues()),
])

/** What opening spoilt files finds; faults a data folder can have too are told there. */
async function openingIssues(): Promise<Issue[]> {
  const opened = await Promise.all(
    spoiltFiles.map(({ bytes, name }) => openOfficeFile(bytes, `${name}.csv`)),
  )
  return opened.flatMap(({ issues }) => issues)
}

function templatesOf(words: typeof viIssues | typeof enIssues): Map<string, string> {
  const { code, variant } = words
  const all = [
    ...Object.entries(code).map(([name, text]) => [`issues.code.${name}`, text] as const),
    ...Object.entries(variant).map(([name, text]) => [`issues.variant.${name}`, text] as const),
  ]
  return new Map(all)
}

/** The faultless folder, spoilt in every way the import knows, so that each issue carries its real details. */
function spoiltFolders(): Map<string, Uint8Array>[] {
  const files = [...fixtureFolder().keys()]
  const fixtures = readdirSync(join(import.meta.dirname, '../fixtures/import'))
  const spoilt = fixtures.flatMap((fixture) => {
    const file = files.find((name) => fixture.startsWith(`${name.split('.')[0]}-`))
    return file ? [fixtureFolder({ [file]: fixture })] : []
  })
  const tied = { 'actuals.csv': 'actuals-headline-tie.csv' }
  const tie = fixtureFolder({ ...tied, 'documents.csv': 'documents-second-newspaper.csv' })
  return [...spoilt, tie, ...madeFolders()]
}

function madeFolders(): Map<string, Uint8Array>[] {
  const documents = (text: string) => fixtureFolder({ 'documents.csv': utf8(text) })
  return [
    fixtureFolder({ 'actuals.csv': null }),
    fixtureFolder({ 'datapackage.json': null }),
    fixtureFolder({ 'extra.csv': utf8('a,b\n') }),
    documents('PK\x03\x04'),
    documents(`document_id,kind\n"${'x'.repeat(1_000_001)}",press\n`),
    documents('\n'.repeat(6_000_002)),
    documents(`document_id\n${'"a'.repeat(5000)}`),
    documents(`document_id,kind,title,status,publisher\n${'x\n'.repeat(1495)}`),
    documents('document_id,kind,title,status,publisher,\n'),
    fixtureFolder({ 'targets.csv': edited('targets.csv', ',13.5,', ',12.5,') }),
    fixtureFolder({ 'targets.csv': edited('targets.csv', ',0.50,', ',1200,') }),
  ]
}

function edited(file: string, before: string, after: string): Uint8Array {
  const text = new TextDecoder().decode(fixtureBytes(`valid/${file}`))
  expect(text).toContain(before)
  return utf8(text.replace(before, after))
}

function firstOfEachMessage(issues: readonly Issue[]): Map<string, Issue> {
  const first = new Map<string, Issue>()
  for (const issue of issues) {
    const key = lookUp(issue).find(({ key }) => templates.vi.has(key))?.key ?? '(none)'
    if (!first.has(key)) first.set(key, issue)
  }
  return first
}

/** The words a message asks for, and what it puts into them. */
function lookUp(issue: Issue) {
  const calls: { key: string; values: Record<string, unknown> }[] = []
  const text: Text = {
    language: 'vi',
    t: (key, values = {}) => {
      calls.push({ key, values })
      return key
    },
  }
  toIssueMessage(issue, text)
  return calls
}

function issueOf(key: string): Issue {
  const issue = found.get(key)
  if (!issue) throw new Error(`No spoilt folder gives ${key}`)
  return issue
}

function sentences(message: string): string[] {
  return message.split(/(?<=[.”)])\s+(?=\p{Lu})/u)
}

/** Without control characters, which the screen shows as pictures. */
function bare(text: string): string {
  return text.replace(/[\p{Cc}\u2400-\u2421]/gu, '')
}

describe(toIssueMessage, () => {
  test('knows every code, and the spoilt folders give every message there is', () => {
    const codes = [...found.values()].map(({ code }) => code)
    expect([...new Set(codes)].sort()).toEqual([...folderIssueCodes, ...openingIssueCodes].sort())
    expect([...found.keys()].sort()).toEqual([...templates.vi.keys()].sort())
  })

  test.each([...templates.vi.keys()])('fills in every value of %s', (key) => {
    const issue = issueOf(key)
    const values = lookUp(issue).find((call) => call.key === key)?.values ?? {}
    for (const language of languages) {
      const template = templates[language].get(key) ?? ''
      const names = [...template.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '')
      expect(names.filter((name) => !values[name])).toEqual([])
      expect(toIssueMessage(issue, createTranslator(language))).not.toContain('{{')
    }
  })

  describe.each(languages)('in %s', (language) => {
    const text = createTranslator(language)

    test.each([...templates.vi.keys()])('%s says what is wrong, then what to do', (key) => {
      const [fault = '', ...rest] = sentences(toIssueMessage(issueOf(key), text))
      expect(fault.length).toBeGreaterThan(10)
      expect(fault).not.toMatch(imperative[language])
      expect(rest.filter((sentence) => imperative[language].test(sentence))).toHaveLength(1)
    })

    test.each([...templates.vi.keys()])('%s stands at its place with its value', (key) => {
      const issue = issueOf(key)
      const line = toIssueReport([issue], text)[1] ?? ''
      const { file, field, value } = issue
      const numbers = [issue.line, issue.column].filter((number) => number !== null)
      for (const part of [file, field ?? '', ...numbers.map(String)]) expect(line).toContain(part)
      expect(bare(line)).toContain(bare(value ?? ''))
      expect(line).not.toMatch(/\p{Cc}/u)
    })
  })

  test('writes limits and counts as the language does, but not lines', () => {
    const large = issueOf('issues.code.file-too-large')
    expect(say(large, 'vi')).toContain('vượt quá 6.000.000 dòng hoặc 80.000.000 ô')
    expect(say(large, 'en')).toContain('more than 6,000,000 lines or 80,000,000 cells')
    const repeated = issueOf('issues.code.duplicate-key')
    expect(say({ ...repeated, details: { key: 'a, b', firstLine: 12345 } }, 'vi')).toContain(
      'Trùng khóa (a, b) với dòng 12345 nên',
    )
  })

  test('writes dates and measure units in the language', () => {
    const ended = issueOf('issues.code.outside-validity')
    expect(say(ended, 'vi')).toContain('đã kết thúc ngày 30/06/2025')
    expect(say(ended, 'en')).toContain('ended on 30 Jun 2025')
    const far = issueOf('issues.code.measure-unit-mismatch')
    const details = { measureUnit: 'tỷ USD', reference: 40.1, factor: 1007 }
    expect(say({ ...far, details }, 'vi')).toContain('khoảng 1.007 lần mức tham chiếu 40,1 tỷ USD')
    expect(say({ ...far, details }, 'en')).toContain('about 1,007 times')
    expect(say({ ...far, details }, 'en')).toContain('in USD billion.')
  })

  test('shows a pattern as datapackage.json has it', () => {
    expect(say(issueOf('issues.code.pattern-mismatch'), 'vi')).toContain(
      'mẫu ^[a-z0-9]+(-[a-z0-9]+)*$. Ghi',
    )
  })

  test('quotes the cell, then its likely spelling', () => {
    const number = { ...issueOf('issues.code.not-a-number'), value: '1.234,5' }
    expect(say({ ...number, details: { repair: '1234.5' } }, 'vi')).toBe(
      'Không phải là số. Ghi số theo dạng 1234.5 (dấu chấm thập phân, không dấu phân cách nghìn, không đơn vị). Giá trị đọc được: “1.234,5”. Có thể là: 1234.5.',
    )
    expect(say({ ...number, details: { repair: '' } }, 'vi')).not.toContain('Có thể là')
  })

  test('offers no spelling for a space that was dropped already', () => {
    expect(say(issueOf('issues.code.surrounding-space'), 'vi')).not.toContain('Có thể là')
  })

  test('leaves words of the file that look like a template as they are', () => {
    const odd = { ...issueOf('issues.code.unknown-column'), field: '{{file}} $t(issues.severity)' }
    expect(say(odd, 'vi')).toContain('Cột {{file}} $t(issues.severity) không có')
  })
})

function say(issue: Issue, language: Language): string {
  return toIssueMessage(issue, createTranslator(language))
}
