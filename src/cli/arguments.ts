import { parseArgs } from 'node:util'

export type CliOptions = {
  values: Record<string, string | boolean | undefined>
  files: string[]
}

/** Reads `--name value` and `--flag` options; anything else is a file. Throws on an unknown option. */
export function readArguments(args: string[], strings: string[], flags: string[]): CliOptions {
  const options = Object.fromEntries([
    ...strings.map((name) => [name, { type: 'string' as const }]),
    ...flags.map((name) => [name, { type: 'boolean' as const }]),
  ])
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true })
  return { values: values as CliOptions['values'], files: positionals }
}

/** The text of an option, or null when it was not given. */
export function textOption(options: CliOptions, name: string): string | null {
  const value = options.values[name]
  return typeof value === 'string' ? value : null
}
