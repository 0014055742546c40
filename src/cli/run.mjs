// Runs one command of this folder through Vite, so that the CLI reads the same modules and .sql files as the site.
import { runnerImport } from 'vite'

const [command, ...args] = process.argv.slice(2)
const { module } = await runnerImport(new URL(`./${command}.ts`, import.meta.url).pathname, {
  configFile: false,
  logLevel: 'error',
})
process.exitCode = await module.main(args)
