import { type RefObject, useEffect } from 'react'

/** After React's own effects, which may know a better place. */
const patienceMs = 50

const reachable =
  'button:enabled, a[href], input:enabled:not([hidden]), select:enabled, summary, [tabindex="0"]'

/**
 * An answered question, a file put away and a corrected cell take the control under the keyboard with them: the
 * focus goes on to what is left around it. Who works by mouse is left alone.
 */
export function useKeptFocus(page: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const { current: root } = page
    if (!root) return
    let around: Element[] = []
    let timer: ReturnType<typeof setTimeout> | undefined
    const remember = ({ target }: FocusEvent) => {
      around = target instanceof Element ? elementsAround(target, root) : []
    }
    const restore = () => {
      const [focused] = around
      if (!focused || focused.isConnected || document.activeElement !== document.body) return
      const left = around.find((element) => element.isConnected && firstReachable(element))
      if (left) firstReachable(left)?.focus()
    }
    const observer = new MutationObserver(() => {
      clearTimeout(timer)
      timer = setTimeout(restore, patienceMs)
    })
    root.addEventListener('focusin', remember)
    observer.observe(root, { childList: true, subtree: true })
    return () => {
      clearTimeout(timer)
      observer.disconnect()
      root.removeEventListener('focusin', remember)
    }
  }, [page])
}

/** The element under the keyboard and those it stands in, the nearest first; none for a mouse. */
function elementsAround(focused: Element, root: Element): Element[] {
  if (!focused.matches(':focus-visible')) return []
  const chain: Element[] = []
  for (let at: Element | null = focused; at && root.contains(at); at = at.parentElement)
    chain.push(at)
  return chain
}

function firstReachable(element: Element): HTMLElement | null {
  return (
    [...element.querySelectorAll<HTMLElement>(reachable)].find((one) => one.checkVisibility()) ??
    null
  )
}
