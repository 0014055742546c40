import type { ImportOutcome, ImportQuestion, ImportRecord } from '../../domain/import-reading.ts'
import type { Issue } from '../../domain/issue.ts'

/** What the person has to do with a reading. */
export function decideOutcome(
  records: readonly Pick<ImportRecord, 'isGuess'>[],
  questions: readonly ImportQuestion[],
  issues: readonly Issue[],
): ImportOutcome {
  if (records.length === 0) return questions.some(({ kind }) => kind === 'sheet') ? 'ask' : 'reject'
  const isOpen = questions.some(({ assumed }) => assumed === null)
  const isConflict = issues.some(
    ({ code, severity }) => code === 'same-observation-twice' && severity === 'error',
  )
  if (isOpen || isConflict) return 'ask'
  const needsLook = issues.some(({ severity }) => severity !== 'info')
  const isGuessed = questions.length > 0 || records.some(({ isGuess }) => isGuess)
  return needsLook || isGuessed ? 'accept-warn' : 'accept'
}
