import { afterEach, expect, it, vi } from 'vitest'
import { fetchPublishedFolder, publishedFileNames } from '../../src/storage/published-folder.ts'

afterEach(() => vi.unstubAllGlobals())

it('gives the files in one order, whatever the order of their arrival, and leaves out what is missing', async () => {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (url: URL) => {
    const place = asked.push(url.pathname)
    await new Promise((resolve) => setTimeout(resolve, 20 - 2 * place)) // the last one comes first
    return new Response('a\n', { status: url.pathname.endsWith('targets.csv') ? 404 : 200 })
  })
  const files = await fetchPublishedFolder('http://host/data/')
  expect([...files.keys()]).toEqual(publishedFileNames.filter((name) => name !== 'targets.csv'))
})
