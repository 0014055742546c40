import { type KeyboardEvent, useEffect, useState } from 'react'

type Options = {
  /** Values in the order shown for what is typed; null = nothing typed. */
  valuesOf: (typed: string | null) => readonly string[]
  chosen: string
  onChoose: (value: string) => void
}

/** What is typed, whether the list is open and which option is active; keys as the ARIA combobox pattern says. */
export function useCombobox({ valuesOf, chosen, onChoose }: Options) {
  const [typed, setTyped] = useState<string | null>(null)
  const [active, setActive] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const values = isOpen ? valuesOf(typed) : []
  const close = () => {
    setOpen(false)
    setTyped(null)
  }
  const open = () => {
    setOpen(true)
    setActive(chosen)
  }
  const choose = (value: string) => {
    close()
    onChoose(value)
  }
  const type = (text: string) => {
    setTyped(text)
    setOpen(true)
    setActive(valuesOf(text)[0] ?? null)
  }
  const onKeyDown = onKeys({
    step: (steps) => (isOpen ? setActive(stepped(values, active, steps)) : open()),
    take: isOpen && active !== null ? () => choose(active) : null,
    leave: close,
  })
  return { typed, isOpen, active, open, close, choose, type, onKeyDown }
}

type KeyActions = {
  step: (steps: number) => void
  /** Null while Enter has nothing to take and stays the form's. */
  take: (() => void) | null
  leave: () => void
}

function onKeys({ step, take, leave }: KeyActions) {
  return (event: KeyboardEvent) => {
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key]
    if (steps === undefined && !(event.key === 'Enter' && take)) {
      if (event.key === 'Escape') leave()
      return
    }
    event.preventDefault()
    if (steps === undefined) take?.()
    else step(steps)
  }
}

function stepped(values: readonly string[], active: string | null, steps: number): string | null {
  const at = active === null ? -1 : values.indexOf(active)
  return values[Math.min(values.length - 1, Math.max(0, at + steps))] ?? null
}

/** Keeps the active option in sight while its list is open. */
export function useInSight(id: string | null): void {
  useEffect(() => {
    if (id !== null) document.getElementById(id)?.scrollIntoView({ block: 'nearest' })
  }, [id])
}
