import { CommitForm } from '../components/import/commit-form.tsx'
import { useText } from '../components/ui/text-context.ts'
import type { Paper } from '../state/import-session.ts'
import { toCommitModel } from '../view-models/data-commit.ts'
import { openQuestions } from '../view-models/data-questions.ts'
import type { StepProps } from './data-step.ts'

type Props = StepProps & {
  /** Senders of earlier files. */
  senders: string[]
  onPaper: (change: Partial<Paper>) => void
  onCommit: () => void
}

/** Step 5: which paper the file is, then one press for the whole batch. */
export function DataCommitStep({ file, reading, senders, onPaper, onCommit }: Props) {
  const text = useText()
  if (!file.plan) return <p role="status">{text.t('importPage.check.counting')}</p>
  const model = toCommitModel(
    {
      plan: file.plan,
      openQuestions: openQuestions(reading.questions).length,
      isCanonical: reading.layout === 'canonical',
      senders,
    },
    text,
  )
  return (
    <CommitForm
      model={model}
      paper={file.paper}
      isBusy={file.isBusy}
      onPaper={onPaper}
      onCommit={onCommit}
    />
  )
}
