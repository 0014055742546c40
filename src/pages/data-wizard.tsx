import { type RefObject, useEffect, useRef, useState } from 'react'
import { StepBar } from '../components/import/step-bar.tsx'
import { Notice } from '../components/ui/notice.tsx'
import { useText } from '../components/ui/text-context.ts'
import type { SenderRecipe } from '../domain/import-batch.ts'
import type { ImportReading } from '../domain/import-reading.ts'
import type { ImportSession, SessionFile } from '../state/import-session.ts'
import { fitToSheets } from '../state/sheet-choices.ts'
import { toProblemGroups } from '../view-models/data-problems.ts'
import {
  type DataStep,
  dataSteps,
  firstOpenStep,
  openQuestions,
  questionsOfStep,
  toStepLines,
} from '../view-models/data-questions.ts'
import type { DataCatalogue } from './data-catalogue.ts'
import { DataCheckStep } from './data-check-step.tsx'
import { DataCommitStep } from './data-commit-step.tsx'
import { DataMatchStep } from './data-match-step.tsx'
import { DataQuestions } from './data-questions.tsx'
import { DataReadStep } from './data-read-step.tsx'
import { DataUnderstandStep } from './data-understand-step.tsx'
import { findSenderRecipe } from './import-desk.ts'

type Props = {
  file: SessionFile
  session: ImportSession
  catalogue: DataCatalogue
  senders: string[]
}

/** One file from its bytes to the batch, step by step; every step can be opened at any time. */
export function DataWizard({ file, session, catalogue, senders }: Props) {
  const { t } = useText()
  if (file.stage === 'failed' || file.stage === 'cancelled')
    return <FailedFile file={file} onRetry={() => session.retry(file.id)} />
  if (!file.reading) return null
  if (file.reading.records.length === 0 && file.reading.preview.length === 0)
    return <RejectedFile reading={file.reading} />
  return (
    <section className="wizard" aria-label={t('importPage.wizard.title', { name: file.name })}>
      <RecipeOffer file={file} reading={file.reading} session={session} />
      <Steps {...{ file, session, catalogue, senders }} reading={file.reading} />
    </section>
  )
}

function Steps({ file, reading, session, catalogue, senders }: Props & { reading: ImportReading }) {
  const text = useText()
  const { t } = text
  const heading = useRef<HTMLHeadingElement>(null)
  const step = dataSteps.find((one) => one === file.step) ?? firstOpenStep(reading.questions)
  const goTo = (next: DataStep) => {
    session.goTo(file.id, next)
    requestAnimationFrame(() => heading.current?.focus())
  }
  useStepFocus(step, heading)
  const given = { file, reading, catalogue, change: changeOf(session, file.id) }
  return (
    <>
      <StepBar steps={toStepLines(reading.questions, text)} active={step} onStep={goTo} />
      <div className="wizard-step" aria-busy={file.isBusy}>
        <h2 ref={heading} tabIndex={-1}>
          {t(`importPage.heading.${step}`)}
        </h2>
        {file.isBusy && (
          <p className="import-busy" role="status">
            {t('importPage.wizard.busy')} <progress aria-label={t('importPage.wizard.busy')} />
            <button
              type="button"
              className="button button-quiet"
              onClick={() => session.cancel(file.id)}
            >
              {t('importPage.file.cancel')}
            </button>
          </p>
        )}
        {step !== 'understand' && step !== 'match' && <DataQuestions {...given} step={step} />}
        {step === 'read' && <DataReadStep {...given} />}
        {step === 'understand' && <DataUnderstandStep {...given} />}
        {step === 'match' && <DataMatchStep {...given} />}
        {step === 'check' && <DataCheckStep {...given} />}
        {step === 'commit' && (
          <DataCommitStep
            {...given}
            senders={senders}
            onPaper={(change) => session.describe(file.id, change)}
            onCommit={() => void session.commit(file.id)}
          />
        )}
        <StepButtons step={step} reading={reading} onStep={goTo} />
      </div>
    </>
  )
}

/** The last answer of a step opens the next one: the focus that stood on it goes on to its heading. */
function useStepFocus(step: DataStep, heading: RefObject<HTMLElement | null>) {
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    if (document.activeElement === document.body) heading.current?.focus()
  }, [step, heading])
}

function changeOf(session: ImportSession, id: string) {
  return (change: Parameters<ImportSession['change']>[1]) => session.change(id, change)
}

type ButtonProps = { step: DataStep; reading: ImportReading; onStep: (step: DataStep) => void }

/** Back, and on to the next step; steps without questions can always be passed. */
function StepButtons({ step, reading, onStep }: ButtonProps) {
  const { t } = useText()
  const at = dataSteps.indexOf(step)
  const before = dataSteps[at - 1]
  const after = dataSteps[at + 1]
  const isSettled = questionsOfStep(openQuestions(reading.questions), step).length === 0
  return (
    <div className="step-buttons">
      {before && (
        <button type="button" className="button button-quiet" onClick={() => onStep(before)}>
          {t('importPage.step.back', { step: t(`importPage.step.${before}`) })}
        </button>
      )}
      {after && (
        <button
          type="button"
          className={isSettled ? 'button button-strong' : 'button'}
          onClick={() => onStep(after)}
        >
          {t('importPage.step.next', { step: t(`importPage.step.${after}`) })}
        </button>
      )}
    </div>
  )
}

/** Answers kept for the same sender, taken over in one press. */
function RecipeOffer({
  file,
  reading,
  session,
}: Pick<Props, 'file' | 'session'> & { reading: ImportReading }) {
  const { t } = useText()
  const [offer, setOffer] = useState<SenderRecipe | null>(null)
  const isUntouched = Object.keys(file.choices).length === 0 && file.paper.sender === ''
  useEffect(() => {
    let isCurrent = true
    findSenderRecipe(reading).then((found) => isCurrent && setOffer(found))
    return () => {
      isCurrent = false
    }
  }, [reading])
  if (!offer || !isUntouched || file.batch) return null
  const { recipe } = offer
  const use = () => {
    const { document, actualStatus, choices } = recipe
    if (document)
      session.describe(file.id, {
        sender: document.sender ?? '',
        kind: document.kind,
        actualStatus,
      })
    session.change(file.id, () => fitToSheets(choices, reading.sheets))
  }
  return (
    <div className="recipe-offer">
      <p>
        {t('importPage.recipe.title', {
          sender: recipe.document?.sender ?? t('importPage.recipe.unnamed'),
        })}
      </p>
      <button type="button" className="button button-strong" onClick={use}>
        {t('importPage.recipe.use')}
      </button>
    </div>
  )
}

function FailedFile({ file, onRetry }: { file: SessionFile; onRetry: () => void }) {
  const { t } = useText()
  if (file.stage === 'cancelled')
    return (
      <Notice title={t('importPage.stage.cancelled')} lines={[]}>
        <button type="button" className="button button-strong" onClick={onRetry}>
          {t('importPage.wizard.retry')}
        </button>
      </Notice>
    )
  const detail = file.error instanceof Error ? file.error.message : String(file.error)
  return (
    <Notice title={t('importPage.wizard.failed')} lines={[]} detail={detail}>
      <button type="button" className="button button-strong" onClick={onRetry}>
        {t('importPage.wizard.retry')}
      </button>
    </Notice>
  )
}

/** A file of which nothing can be read: why, and what to do. */
function RejectedFile({ reading }: { reading: ImportReading }) {
  const text = useText()
  const groups = toProblemGroups(reading.issues, text)
  return (
    <Notice
      title={text.t('importPage.wizard.rejected')}
      lines={groups.map((group) => group.title)}
    />
  )
}
