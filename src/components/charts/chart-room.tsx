import { type ReactElement, useEffect, useState } from 'react'
import { ResponsiveContainer } from 'recharts'
import { drawInTurn } from './chart-turns.ts'

type Props = { children: ReactElement }

/** The room of one drawing, kept from the first paint; the drawing follows when the page around it stands. */
export function ChartRoom({ children }: Props) {
  const [isDue, setDue] = useState(false)
  useEffect(() => drawInTurn(() => setDue(true)), [])
  return (
    <div className="indicator-chart" aria-hidden="true" aria-busy={!isDue}>
      {isDue && (
        <ResponsiveContainer width="100%" height="100%">
          {children}
        </ResponsiveContainer>
      )}
    </div>
  )
}
