import { parsePeriod } from '../domain/period.ts'
import type { IndicatorTargetRow } from '../queries/list-indicator-targets.ts'
import type { HistoryInput, HistoryMark, HistoryTarget } from './indicator-history.ts'
import { drawsBars } from './indicator-history-marks.ts'
import { shortPaper } from './indicator-papers.ts'
import { stretchWords, targetPeriodWords, targetWords } from './indicator-targets.ts'

/** Targets with a level, in the order of their periods. */
export function toHistoryTargets(
  input: HistoryInput,
  marks: readonly HistoryMark[],
): HistoryTarget[] {
  const drawn = input.targets.filter(({ period, aim, lower, upper }) => {
    const frequency = parsePeriod(period)?.frequency
    const isYears = frequency === 'years' && !drawsBars(input.indicator)
    return (frequency === 'year' || isYears) && (aim ?? lower ?? upper) !== null
  })
  return drawn.map((target, index) => toHistoryTarget(target, index, input, marks))
}

function toHistoryTarget(
  target: IndicatorTargetRow,
  index: number,
  { indicator, text }: HistoryInput,
  marks: readonly HistoryMark[],
): HistoryTarget {
  const { lower, upper, year } = target
  const first = parsePeriod(target.period)?.firstYear ?? year
  return {
    id: String(target.targetId),
    letter: String.fromCharCode(97 + (index % 26)),
    from: first - 0.46,
    to: year + 0.46,
    aim: target.aim,
    range: lower !== null && upper !== null ? [lower, upper] : null,
    stretch: target.stretch,
    label: targetWords(target, indicator, text),
    short: shortPaper(target, text),
    period: targetPeriodWords(target, text),
    paper: shortPaper(target, text),
    stretchLabel: stretchWords(target, indicator, text),
    hasRoom: !marks.some((mark) => Math.abs(mark.x - year) < 0.5) && target.targetId >= 0,
  }
}
