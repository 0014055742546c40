import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseXml } from './support/parse-xml.ts'

describe('public/web.config', () => {
  const config = readFileSync('public/web.config', 'utf8')

  it('is well-formed', () => {
    expect(parseXml(config)).toBe('well-formed')
  })

  it('removes every type and header before it adds it, so that one set by a site above is no error', () => {
    const added = [...config.matchAll(/<(?:mimeMap|add) (\w+="[^"]+")/g)].map(([, key]) => key)
    expect(added.length).toBeGreaterThan(8)
    for (const key of added) expect(config).toContain(`<remove ${key} />`)
  })
})
