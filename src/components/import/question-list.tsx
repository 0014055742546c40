import { useId, useState } from 'react'
import type { DataQuestion } from '../../view-models/data-questions.ts'
import { useText } from '../ui/text-context.ts'

type Props = {
  questions: readonly DataQuestion[]
  /** Fault of an answer typed by hand; null = taken. */
  onAnswer: (question: DataQuestion, value: string) => string | null
}

/** Open questions: one sentence, the proposed answer first, one press to take it. */
export function QuestionList({ questions, onAnswer }: Props) {
  return (
    <ol className="questions">
      {questions.map((question) => (
        <Question key={question.id} question={question} onAnswer={onAnswer} />
      ))}
    </ol>
  )
}

type QuestionProps = { question: DataQuestion; onAnswer: Props['onAnswer'] }

function Question({ question, onAnswer }: QuestionProps) {
  const id = useId()
  return (
    <li aria-labelledby={id}>
      <p className="question-title" id={id}>
        {question.title}
      </p>
      <p className="question-scope">
        {question.scope}
        {question.assumed && <b> · {question.assumed}</b>}
      </p>
      <div className="question-answers">
        {question.answers.map((answer, index) => (
          <button
            key={answer.value}
            type="button"
            className={index === 0 ? 'button button-strong' : 'button'}
            aria-pressed={question.assumed ? answer.isAssumed : undefined}
            onClick={() => onAnswer(question, answer.value)}
          >
            {answer.label}
            {answer.note && <small> {answer.note}</small>}
          </button>
        ))}
        {question.hasOwnAnswer && <OwnAnswer question={question} onAnswer={onAnswer} />}
      </div>
    </li>
  )
}

function OwnAnswer({ question, onAnswer }: QuestionProps) {
  const { t } = useText()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  return (
    <form
      className="own-answer"
      onSubmit={(event) => {
        event.preventDefault()
        if (typed.trim() !== '') setFault(onAnswer(question, typed))
      }}
    >
      <label htmlFor={id}>{t('importPage.question.own')}</label>
      <input
        id={id}
        value={typed}
        placeholder={question.kind === 'period' ? t('importPage.facts.periodHint') : undefined}
        aria-invalid={fault !== null}
        aria-describedby={fault ? `${id}-fault` : undefined}
        onChange={(event) => setTyped(event.target.value)}
      />
      <button type="submit" className="button">
        {t('importPage.question.take')}
      </button>
      {fault && (
        <span id={`${id}-fault`} className="field-fault" role="alert">
          {fault}
        </span>
      )}
    </form>
  )
}
