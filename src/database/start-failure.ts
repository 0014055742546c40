import { EngineError } from './engine.ts'

/** The last thing a Content Security Policy refused here; null while nothing was. */
export type PolicyWatch = { refused: string | null }

type Expected = 'javascript' | 'wasm'

/** Remembers what the Content Security Policy refuses, because a blocked request looks like a network failure. */
export function watchPolicy(target: EventTarget): PolicyWatch {
  const watch: PolicyWatch = { refused: null }
  target.addEventListener('securitypolicyviolation', (event) => {
    const { effectiveDirective, blockedURI } = event as SecurityPolicyViolationEvent
    watch.refused = `Content-Security-Policy ${effectiveDirective} refused ${blockedURI}`
  })
  return watch
}

/** Finds out why a file of the engine did not start: asks for it again and looks at what comes. */
export async function explainFailure(
  url: string,
  expected: Expected,
  thrown: unknown,
  policy: PolicyWatch,
): Promise<EngineError> {
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  await new Promise((resolve) => setTimeout(resolve)) // the violation event comes after the rejection
  if (policy.refused || /content security policy/i.test(message)) {
    return new EngineError('start-blocked', policy.refused ?? message)
  }
  return (await inspect(url, expected)) ?? new EngineError('start-failed', `${url}: ${message}`)
}

async function inspect(url: string, expected: Expected): Promise<EngineError | null> {
  const response = await fetch(url).catch(() => null)
  if (!response) return null
  if (!response.ok) {
    return new EngineError('start-file-missing', `${url}: HTTP ${response.status}`)
  }
  const type = response.headers.get('Content-Type') ?? 'no type'
  const opening = await readOpening(response)
  const isWasm = opening.startsWith('\0asm') || opening.startsWith('\x1f\u2039') // gzip; latin1 reads 8b as ‹
  if (expected === 'wasm' ? isWasm : /javascript/i.test(type)) return null
  const shown = JSON.stringify(opening.slice(0, 40))
  return new EngineError('start-wrong-type', `${url}: got ${type} beginning ${shown}`)
}

async function readOpening(response: Response): Promise<string> {
  const reader = response.body?.getReader()
  const first = await reader?.read()
  await reader?.cancel()
  return new TextDecoder('latin1').decode(first?.value?.subarray(0, 80))
}
