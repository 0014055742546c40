import { createElement, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'

/** The least a React page does for a new hash: one component, one word. */
function Word() {
  const [hash, setHash] = useState(location.hash)
  useEffect(() => {
    const follow = () => setHash(location.hash)
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])
  return createElement('h1', null, hash)
}

const root = document.getElementById('root')
if (root) createRoot(root).render(createElement(Word))
