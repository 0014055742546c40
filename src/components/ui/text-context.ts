import { createContext, useContext } from 'react'
import type { Text } from '../../text/translate.ts'

/** The words of the chosen language, for the fixed labels of components. */
export const TextContext = createContext<Text | null>(null)

/** The words of the chosen language. */
export function useText(): Text {
  const text = useContext(TextContext)
  if (!text) throw new Error('TextContext is missing around this component')
  return text
}
