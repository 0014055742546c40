// The policy of the page (cli/content-policy.ts) lets no string become code or markup, but what is allowed here.

type Rules = { createScriptURL?: (url: string) => string; createHTML?: (text: string) => string }
type Factory = { createPolicy(name: string, rules: Rules): { createHTML(text: string): string } }

const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes

/** Workers start from scripts of this site's own folder only. Browsers without Trusted Types have the policy's `'self'`. */
export function allowOwnWorkers(): void {
  const folder = new URL('./', document.baseURI).href
  factory?.createPolicy('default', { createScriptURL: (url) => ownScript(url, folder) })
}

/** The address when it lies in the folder; throws otherwise. */
export function ownScript(url: string, folder: string): string {
  const { href } = new URL(url, folder)
  if (!href.startsWith(folder)) throw new TypeError(`${href} is no script of ${folder}`)
  return href
}

let reading: ReturnType<Factory['createPolicy']> | undefined

/** Pasted HTML as a document of its own, in which nothing runs and nothing is loaded. */
export function readMarkup(html: string): Document {
  reading ??= factory?.createPolicy('read-pasted', { createHTML: (text) => text })
  return new DOMParser().parseFromString(reading?.createHTML(html) ?? html, 'text/html')
}
