import { readArguments, textOption } from '../src/cli/arguments.ts'
import { benchMethod } from './method.ts'
import { benchPages } from './pages.ts'

const usage = 'npm run bench -- method [--copies N] [--json] | pages [--site FOLDER] [--json]'

/** Runs a bench by name; every figure is a ratio to a reference measured in the same run. Exit code 1 when a bound is missed. */
export async function main(args: string[]): Promise<number> {
  const options = readArguments(args, ['copies', 'site'], ['json'])
  const bench = options.files[0]
  if (bench !== 'method' && bench !== 'pages') {
    console.error(usage)
    return 2
  }
  const result =
    bench === 'method'
      ? await benchMethod(Number(textOption(options, 'copies') ?? 37))
      : await benchPages(textOption(options, 'site'))
  console.log(options.values.json ? JSON.stringify(result, null, 1) : result.lines.join('\n'))
  return result.isWithinBounds ? 0 : 1
}
