import { useEffect, useState } from 'react'
import { openWords } from '../text/load-words.ts'
import type { Language, Text } from '../text/translate.ts'

type WordsState = { text: Text; error: Error | null }

/** The words of the chosen language; those before stay until they are here, or until the host cannot give them. */
export function useWords(language: Language, first: Text): WordsState {
  const [state, setState] = useState<WordsState>({ text: first, error: null })
  const isWaiting = state.text.language !== language
  useEffect(() => {
    if (!isWaiting) return
    let isCurrent = true
    openWords(language).then(
      (text) => isCurrent && setState({ text, error: null }),
      (error: Error) => isCurrent && setState((before) => ({ ...before, error })),
    )
    return () => {
      isCurrent = false
    }
  }, [language, isWaiting])
  return isWaiting ? state : { text: state.text, error: null }
}
