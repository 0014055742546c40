import { type ReactElement, useEffect, useRef, useState } from 'react'
import { drawInTurn } from './chart-turns.ts'

export type ChartSize = { width: number; height: number }

type Props = { children: (size: ChartSize) => ReactElement }

/** The room of one drawing, kept from the first paint; the drawing follows when the page around it stands. */
export function ChartRoom({ children }: Props) {
  const room = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<ChartSize | null>(null)
  useEffect(() => {
    const element = room.current
    if (!element) return
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element
      const isSame = (known: ChartSize | null) => known?.width === width && known.height === height
      setSize((known) => (isSame(known) ? known : { width, height }))
    }
    const observer = new ResizeObserver(measure)
    const leave = drawInTurn(() => {
      measure()
      observer.observe(element)
    })
    return () => {
      leave()
      observer.disconnect()
    }
  }, [])
  return (
    <div ref={room} className="indicator-chart" aria-hidden="true" aria-busy={size === null}>
      {size && size.width > 0 && children(size)}
    </div>
  )
}
