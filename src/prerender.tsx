import { text as readAll } from 'node:stream/consumers'
import { prerenderToNodeStream } from 'react-dom/static'
import { App } from './app.tsx'
import type { FirstView } from './first-view/first-view.ts'
import { SelectionContext } from './state/selection-context.ts'
import { openSelectionStore } from './state/selection-store.ts'
import { createTranslator } from './text/translate.ts'

const nothing = () => undefined

const host = {
  location: { hash: '' },
  history: { pushState: nothing, replaceState: nothing },
  addEventListener: nothing,
}

/** The page as it opens, as HTML: what `main.tsx` mounts, drawn without a browser and without an engine. */
export async function drawFirstView(view: FirstView): Promise<string> {
  const { prelude } = await prerenderToNodeStream(
    <SelectionContext value={openSelectionStore(host)}>
      <App
        open={() => new Promise<never>(nothing)}
        words={createTranslator('vi')}
        firstView={view}
      />
    </SelectionContext>,
    { progressiveChunkSize: Number.POSITIVE_INFINITY, onError: fail }, // one piece: pieces are put together by inline scripts
  )
  return readAll(prelude)
}

function fail(error: unknown): never {
  throw error
}
