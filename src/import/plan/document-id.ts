/** A stable id for the paper a dropped file is: of its sender, so that next month's file revises this month's; else of its bytes. */
export function documentIdOf(sender: string | null, sha256: string): string {
  return `tep-${slugOf(sender ?? '') || sha256.slice(0, 8)}`
}

/** What next month's file of the same sender has in common with this one: who sent it and how its table is headed. */
export function fingerprintOf(sender: string | null, headers: readonly string[]): string {
  return [sender ?? '', ...headers.map(withoutNumbers)].map(slugOf).join('/')
}

/** Lower case letters without marks, digits and hyphens; empty when nothing is left. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
}

/** Months and years move on; the form does not. */
function withoutNumbers(header: string): string {
  return header.replace(/\d+/g, '')
}
