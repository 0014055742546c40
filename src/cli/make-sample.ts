import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toCanonicalCsv } from '../export/canonical-csv.ts'
import { readDataFolder } from '../import/read-folder.ts'
import { readArguments, textOption } from './arguments.ts'
import { readFolderFromDisk } from './read-folder-from-disk.ts'
import { makeSampleTables } from './sample/tables.ts'

const usage = 'npm run sample -- --out DIR [--seed N] [--copies N] [--data DIR]'

/** Writes the sample data set as a data folder; 12 indicators × 34 months × 130 units, times `--copies`. */
export async function main(args: string[]): Promise<number> {
  const options = readArguments(args, ['out', 'seed', 'copies', 'data'], [])
  const out = textOption(options, 'out')
  if (!out) {
    console.error(usage)
    return 2
  }
  const copies = Number(textOption(options, 'copies') ?? 1)
  const seed = Number(textOption(options, 'seed') ?? 2026)
  for (const [name, text] of sampleFiles(textOption(options, 'data') ?? 'data', seed, copies)) {
    mkdirSync(out, { recursive: true })
    writeFileSync(join(out, name), text)
  }
  return 0
}

/** File name → text of the whole sample folder, schema included. */
export function sampleFiles(dataFolder: string, seed = 2026, copies = 1): Map<string, string> {
  const { tables } = readDataFolder(readFolderFromDisk(dataFolder))
  const sample = makeSampleTables(tables, { seed, copies })
  const schema = readFileSync(join(dataFolder, 'datapackage.json'), 'utf8')
  return new Map([
    ['datapackage.json', schema],
    ...sample.map((table): [string, string] => [`${table.name}.csv`, toCanonicalCsv(table)]),
  ])
}
