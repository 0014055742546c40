import { Component, type ReactNode } from 'react'

type Props = { children: ReactNode; fallback: (error: Error) => ReactNode }
type State = { error: Error | null }

/** Shows the fallback when a component below throws: a bug never leaves an empty page. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render() {
    return this.state.error ? this.props.fallback(this.state.error) : this.props.children
  }
}
