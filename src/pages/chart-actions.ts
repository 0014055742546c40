import { useMemo } from 'react'
import type { ChartActions } from '../components/ui/chart-actions-context.ts'
import { useText } from '../components/ui/text-context.ts'
import { useSelection } from '../state/selection-context.ts'

/** The actions on charts, each fetched when it is first wanted. */
export function useChartTools(): ChartActions {
  const { t } = useText()
  const { isSample, asOf } = useSelection()
  return useMemo(
    () => ({
      addSlide: async (subject) =>
        (await import('./add-slide.ts')).addSlide(subject, { isSample, asOf }),
      takePicture: async (figure, kind, name) =>
        (await import('./take-picture.ts')).takePicture(figure, kind, {
          name,
          mark: isSample ? t('sample.mark') : null,
        }),
    }),
    [isSample, asOf, t],
  )
}
