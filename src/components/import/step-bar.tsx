import type { DataStep, StepLine } from '../../view-models/data-questions.ts'
import { useText } from '../ui/text-context.ts'

type Props = { steps: readonly StepLine[]; active: DataStep; onStep: (step: DataStep) => void }

/** The five steps, each with the number of decisions open in it; any can be opened at any time. */
export function StepBar({ steps, active, onStep }: Props) {
  const { t } = useText()
  return (
    <nav className="import-steps" aria-label={t('importPage.step.label')}>
      <ol>
        {steps.map((step) => (
          <li key={step.id}>
            <button
              type="button"
              aria-current={step.id === active ? 'step' : undefined}
              onClick={() => onStep(step.id)}
            >
              {step.label}
              {step.openLabel && <span className="import-open">{step.openLabel}</span>}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
