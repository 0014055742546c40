import type { Issue } from '../domain/issue.ts'
import { type FolderReading, readDataFolder } from '../import/read-folder.ts'
import { createTranslator } from '../text/translate.ts'
import { toIssueReport } from '../view-models/issue-list.ts'
import { type CliOptions, readArguments, textOption } from './arguments.ts'
import { readFolderFromDisk } from './read-folder-from-disk.ts'

const usage = 'npm run data:check -- [--data DIR] [--language vi|en] [--json] [FILE…]'

/** Validates a data folder, with FILE… standing in for its files of the same name; exit code 1 on errors. */
export async function main(args: string[]): Promise<number> {
  let options: CliOptions
  try {
    options = readArguments(args, ['data', 'language'], ['json'])
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`)
    return 2
  }
  const reading = readDataFolder(
    readFolderFromDisk(textOption(options, 'data') ?? 'data', options.files),
  )
  const language = textOption(options, 'language') === 'en' ? 'en' : 'vi'
  console.log(options.values.json ? toJson(reading, language) : toReport(reading, language))
  return reading.issues.some((issue) => issue.severity === 'error') ? 1 : 0
}

function toJson({ issues, counts }: FolderReading, language: 'vi' | 'en'): string {
  const [, ...lines] = toIssueReport(issues, createTranslator(language))
  return JSON.stringify(
    { counts, issues: issues.map((issue: Issue, index) => ({ ...issue, message: lines[index] })) },
    null,
    1,
  )
}

function toReport({ issues, counts }: FolderReading, language: 'vi' | 'en'): string {
  const files = counts.map((count) => `${count.file}: ${count.accepted}/${count.rows}`)
  return [...files, ...toIssueReport(issues, createTranslator(language))].join('\n')
}
