import { Sha256 } from './sha256.ts'

const sliceSize = 4_000_000

/** SHA-256 in lower-case hexadecimal. Pages served over plain http have no `crypto.subtle`; then it is computed here, in slices. */
export async function hashBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const subtle = globalThis.crypto?.subtle
  return subtle ? toHex(new Uint8Array(await subtle.digest('SHA-256', bytes))) : hashInSlices(bytes)
}

/** The same without the browser's help, the page staying alive. */
export async function hashInSlices(bytes: Uint8Array): Promise<string> {
  const hash = new Sha256()
  for (let start = 0; start < bytes.length; start += sliceSize) {
    hash.add(bytes.subarray(start, start + sliceSize))
    await new Promise((resolve) => setTimeout(resolve))
  }
  return toHex(hash.digest())
}

/** A random id; `crypto.randomUUID` is missing over plain http. */
export function randomId(): string {
  return toHex(crypto.getRandomValues(new Uint8Array(16)))
}

function toHex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
