import { describe, expect, it } from 'vitest'
import type { FirstView } from '../../src/first-view/first-view.ts'
import { readFirstView, writeFirstView } from '../../src/first-view/page-text.ts'

const page = '<body><!--first-view--><div id="root"></div><!--/first-view--><p>after</p></body>'
const hostile = '</script><script>alert(1)</script><!--'
const view: FirstView = {
  files: { 'actuals.csv': 'abc' },
  answers: [{ question: 'rows', parameters: { documentId: hostile }, rows: [{ name: hostile }] }],
}

/** The page as a browser reads it: the text of the data element up to the first end tag. */
function asDocument(html: string): Pick<Document, 'getElementById'> {
  const found = html.match(/<script type="application\/json" id="first-view">([^<]*)<\/script>/)
  return { getElementById: () => (found ? ({ textContent: found[1] } as HTMLElement) : null) }
}

describe(writeFirstView, () => {
  it('keeps the answers as data no text of theirs can break out of', () => {
    const html = writeFirstView(page, '<p>drawn</p>', view)
    expect(html).toContain('<div id="root"><p>drawn</p></div>')
    expect(html).toContain('<p>after</p>')
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(readFirstView(asDocument(html))).toEqual(view)
  })

  it('replaces an earlier view, so that it can be written again and again', () => {
    const once = writeFirstView(page, '<p>old</p>', view)
    const twice = writeFirstView(once, '<p>$& new</p>', { files: {}, answers: [] })
    expect(twice).toContain('<p>$& new</p>')
    expect(twice).not.toContain('old')
    expect(readFirstView(asDocument(twice))).toEqual({ files: {}, answers: [] })
  })

  it('names the place a page must have', () => {
    expect(() => writeFirstView('<body></body>', '', view)).toThrow('<!--first-view-->')
  })
})

describe(readFirstView, () => {
  it('gives null for a page built without a first view', () => {
    expect(readFirstView(asDocument(page))).toBeNull()
  })
})
