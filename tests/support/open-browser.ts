import { existsSync } from 'node:fs'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
} from 'playwright-core'

const installedPaths = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/usr/bin/microsoft-edge',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Starts a real Chromium: `CHROME_PATH`, else an installed one, else the one `npm ci` brought along. */
export async function openBrowser(flags: readonly string[] = []): Promise<Browser> {
  const options = await launchOptions()
  return chromium.launch({ ...options, args: [...options.args, ...flags] })
}

/** The same with a profile on disk, whose cache holds large files too; closing the context ends the browser. */
export async function openProfile(
  folder: string,
  options: BrowserContextOptions,
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { ...options, ...(await launchOptions()) })
}

async function launchOptions() {
  const installed = process.env.CHROME_PATH ?? installedPaths.find((path) => existsSync(path))
  const { executablePath, env } = installed
    ? { executablePath: installed, env: process.env }
    : await unpackCarriedChromium()
  return { executablePath, args: quiet, env: env as Record<string, string> }
}

/** The package unpacks the shared libraries it needs only when it believes to run on AWS; this machine may lack them too. */
async function unpackCarriedChromium() {
  const before = { ...process.env }
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x'
  const { default: carried } = await import('@sparticuz/chromium')
  const executablePath = await carried.executablePath()
  const env = { ...process.env }
  process.env = before
  return { executablePath, env }
}
