import { describe, expect, it } from 'vitest'
import { ownScript } from '../../src/state/trusted-types.ts'

const folder = 'https://portal.vn/kpi/'

describe(ownScript, () => {
  it('lets a script of the folder through, as an absolute address', () => {
    expect(ownScript('assets/a.js', folder)).toBe('https://portal.vn/kpi/assets/a.js')
    expect(ownScript(`${folder}service-worker.js`, folder)).toBe(`${folder}service-worker.js`)
  })

  it.each([
    'https://evil.example/a.js',
    '//evil.example/a.js',
    '/other/a.js',
    '../a.js',
    'data:text/javascript,1',
    'blob:https://portal.vn/1',
    'https://portal.vn/kpi.evil/a.js',
  ])('refuses %s', (url) => {
    expect(() => ownScript(url, folder)).toThrow(/no script/)
  })
})
