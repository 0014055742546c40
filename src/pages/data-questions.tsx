import { QuestionList } from '../components/import/question-list.tsx'
import { useText } from '../components/ui/text-context.ts'
import {
  type DataQuestion,
  type DataStep,
  openQuestions,
  questionsOfStep,
  toDataQuestion,
} from '../view-models/data-questions.ts'
import { sheetsOf } from '../view-models/data-sheets.ts'
import { answerQuestion } from './data-answer.ts'
import type { StepProps } from './data-step.ts'

/** The questions of one step; nothing when it has none. */
export function DataQuestions({ reading, change, step }: StepProps & { step: DataStep }) {
  const text = useText()
  const questions = questionsOfStep(reading.questions, step)
  if (questions.length === 0) return null
  const isOpen = openQuestions(questions).length > 0
  const answer = (question: DataQuestion, value: string): string | null => {
    const made = answerQuestion(question, sheetsOf(reading, question), value)
    if (made === null) return text.t('importPage.facts.periodWrong')
    change(made)
    return null
  }
  return (
    <section className="import-part import-ask" data-open={isOpen}>
      <h3>{text.t(isOpen ? 'importPage.question.title' : 'importPage.question.assumedTitle')}</h3>
      <QuestionList
        questions={questions.map((question) => toDataQuestion(question, text))}
        onAnswer={answer}
      />
    </section>
  )
}
