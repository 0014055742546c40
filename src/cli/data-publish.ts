import { publishFolder } from '../first-view/publish-folder.ts'
import { readArguments } from './arguments.ts'

const usage = 'npm run data:publish -- DIR'

/** Computes the first view of a built folder anew after its CSV files were replaced; the page then opens with the new figures. */
export async function main(args: string[]): Promise<number> {
  const [folder, ...more] = readArguments(args, [], []).files
  if (!folder || more.length > 0) {
    console.error(usage)
    return 2
  }
  try {
    const { answers } = await publishFolder(folder)
    const targets = answers.find(({ question }) => question === 'rows')?.rows.length ?? 0
    console.log(`${folder}/index.html: ${targets} targets in the first view`)
    return 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return 1
  }
}
