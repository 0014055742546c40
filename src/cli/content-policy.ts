import type { Plugin } from 'vite'

/**
 * What a built page may load and run: its own files, WebAssembly, nothing written inline, no other origin.
 * Style attributes are allowed because the first view is drawn before any script; they can load nothing.
 * `blob:` and `data:` pictures are charts on their way to a file.
 */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data: blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  // state/trusted-types.ts holds both policies.
  "require-trusted-types-for 'script'",
  'trusted-types default read-pasted',
].join('; ')

/** Puts the policy into every built page; the development server needs inline scripts and goes without. */
export function contentPolicyTag(): Plugin {
  return {
    name: 've-dich:content-policy',
    apply: 'build',
    transformIndexHtml: () => [
      tag({ 'http-equiv': 'Content-Security-Policy', content: contentPolicy }),
      tag({ name: 'referrer', content: 'no-referrer' }),
    ],
  }
}

function tag(attrs: Record<string, string>) {
  return { tag: 'meta', attrs, injectTo: 'head-prepend' as const }
}
