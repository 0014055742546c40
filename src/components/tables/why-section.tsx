import type { OtherMethod, Why, WhyState, WhyStep } from '../../view-models/explanation.ts'
import { useText } from '../ui/text-context.ts'

type Props = { why: WhyState; targetId: number }

/** Why a verdict is what it is: each rule, its formula with numbers, thresholds and document. */
export function WhySection({ why, targetId }: Props) {
  const { t } = useText()
  return (
    <section className="why">
      <h3>{t('explanation.title')}</h3>
      {why.state === 'loading' && <p role="status">{t('explanation.loading')}</p>}
      {why.state === 'failed' && (
        <p>
          {t('explanation.failed')}{' '}
          <button type="button" className="button button-quiet" onClick={why.retry}>
            {t('failure.retry')}
          </button>
        </p>
      )}
      {why.state === 'ready' && <Reasoning why={why.byTarget.get(targetId) ?? none} />}
    </section>
  )
}

const none: Why = { steps: [], otherMethods: [] }

function Reasoning({ why }: { why: Why }) {
  return (
    <>
      <dl className="why-steps">
        {why.steps.map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </dl>
      {why.otherMethods.length > 0 && <OtherMethods methods={why.otherMethods} />}
    </>
  )
}

function Step({ step }: { step: WhyStep }) {
  const { t } = useText()
  return (
    <div>
      <dt>{step.rule}</dt>
      <dd className="why-formula">{step.formula}</dd>
      {step.thresholds.map((threshold) => (
        <dd key={threshold} className="why-basis">
          {threshold}
        </dd>
      ))}
      {step.source && (
        <dd className="why-basis">{t('explanation.from', { source: step.source })}</dd>
      )}
    </div>
  )
}

function OtherMethods({ methods }: { methods: readonly OtherMethod[] }) {
  const { t } = useText()
  return (
    <details className="other-methods">
      <summary>{t('explanation.others')}</summary>
      <p className="why-basis">{t('explanation.othersHelp')}</p>
      <dl className="why-steps">
        {methods.map((method) => (
          <div key={method.id}>
            <dt>{method.name}</dt>
            <dd className="why-formula">
              {[method.ratio && t('explanation.ratio', { value: method.ratio }), method.verdict]
                .filter(Boolean)
                .join(' · ')}
            </dd>
            {method.disagreement && <dd className="why-note">{method.disagreement}</dd>}
          </div>
        ))}
      </dl>
    </details>
  )
}
