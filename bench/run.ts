import { type CliOptions, readArguments, textOption } from '../src/cli/arguments.ts'
import { benchImport } from './import.ts'
import { benchMethod } from './method.ts'
import { benchOpen } from './open.ts'
import { benchPages } from './pages.ts'
import { benchSlides } from './slides.ts'

const usage =
  'npm run bench -- method [--copies N] [--json] | pages [--site FOLDER] [--json] | import [--most ROWS] [--json] | slides [--json] | open [--runs N] [--json]'

type Bench = (options: CliOptions) => Promise<{ isWithinBounds: boolean; lines: string[] }>

const benches = new Map<string, Bench>([
  ['method', (options) => benchMethod(Number(textOption(options, 'copies') ?? 37))],
  ['pages', (options) => benchPages(textOption(options, 'site'))],
  ['import', (options) => benchImport(Number(textOption(options, 'most') ?? 5_000_000))],
  ['slides', () => benchSlides()],
  ['open', (options) => benchOpen(Number(textOption(options, 'runs') ?? 5))],
])

/** Runs a bench by name; every figure is a ratio to a reference measured in the same run. Exit code 1 when a bound is missed. */
export async function main(args: string[]): Promise<number> {
  const options = readArguments(args, ['copies', 'site', 'most', 'runs'], ['json'])
  const bench = options.files[0]
  // The command's own server says `development`, which would put React's slower build on every page measured.
  process.env.NODE_ENV = 'production'
  const result = await (benches.get(bench ?? '')?.(options) ?? null)
  if (!result) {
    console.error(usage)
    return 2
  }
  console.log(options.values.json ? JSON.stringify(result, null, 1) : result.lines.join('\n'))
  return result.isWithinBounds ? 0 : 1
}
