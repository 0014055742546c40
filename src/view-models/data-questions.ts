import { type ImportQuestion, importMeasures } from '../domain/import-reading.ts'
import type { Text } from '../text/translate.ts'
import { formatNumber, formatPeriod } from './format.ts'

/** `isAssumed`: what is read meanwhile, on evidence. */
export type DataAnswer = { value: string; label: string; note: string | null; isAssumed: boolean }

/** One open question: what is asked, about what, which answers are offered, best first. */
export type DataQuestion = {
  id: string
  kind: ImportQuestion['kind']
  key: string
  sheets: ImportQuestion['sheets']
  title: string
  /** How many figures wait, and on which lines. */
  scope: string
  answers: DataAnswer[]
  /** The answer taken meanwhile on evidence, in words; null = the figures wait. */
  assumed: string | null
  /** The person may write another answer. */
  hasOwnAnswer: boolean
}

export type DataStep = 'read' | 'understand' | 'match' | 'check' | 'commit'

export const dataSteps: readonly DataStep[] = ['read', 'understand', 'match', 'check', 'commit']

const stepOfKind: Record<ImportQuestion['kind'], DataStep> = {
  sheet: 'read',
  layout: 'read',
  period: 'understand',
  measure: 'understand',
  measure_unit: 'understand',
  number: 'understand',
  indicator: 'match',
  org_unit: 'match',
}

/** The questions a step must answer. */
export function questionsOfStep(questions: readonly ImportQuestion[], step: DataStep) {
  return questions.filter(({ kind }) => stepOfKind[kind] === step)
}

/** Questions whose figures wait; the others are read on evidence and may be left. */
export function openQuestions(questions: readonly ImportQuestion[]): ImportQuestion[] {
  return questions.filter(({ assumed }) => assumed === null)
}

/** The first step with something to decide; the check when nothing is open. */
export function firstOpenStep(questions: readonly ImportQuestion[]): DataStep {
  const open = openQuestions(questions)
  return dataSteps.find((step) => questionsOfStep(open, step).length > 0) ?? 'check'
}

export type StepLine = {
  id: DataStep
  label: string
  /** Decisions still open there. */
  open: number
  openLabel: string | null
}

/** The steps with what is open in each. */
export function toStepLines(questions: readonly ImportQuestion[], { t }: Text): StepLine[] {
  return dataSteps.map((step) => {
    const open = questionsOfStep(openQuestions(questions), step).length
    return {
      id: step,
      label: t(`importPage.step.${step}`),
      open,
      openLabel: open > 0 ? t('importPage.step.open', { count: open }) : null,
    }
  })
}

/** A question in words. */
export function toDataQuestion(question: ImportQuestion, text: Text): DataQuestion {
  const { t } = text
  const { kind, key, subject, assumed } = question
  const label = (value: string) =>
    answerLabel(
      question,
      value,
      question.proposals.find((one) => one.value === value)?.label ?? value,
      text,
    )
  return {
    id: `${kind}-${key}-${question.sheets?.[0]?.name ?? ''}`,
    kind,
    key,
    sheets: question.sheets,
    title: t(`importPage.question.${kind}`, { subject }),
    scope: scopeLabel(question, text),
    answers: question.proposals.map(({ value, label, score }) => ({
      value,
      label: answerLabel(question, value, label, text),
      note: isOfNames(kind) && score > 0 && score < 1 ? scoreLabel(score, text) : null,
      isAssumed: value === assumed,
    })),
    assumed: assumed === null ? null : t('importPage.question.assumed', { answer: label(assumed) }),
    hasOwnAnswer: kind === 'period' || kind === 'measure_unit',
  }
}

/** Only names are alike by so and so much. */
function isOfNames(kind: ImportQuestion['kind']): boolean {
  return kind === 'indicator' || kind === 'org_unit'
}

/** `12 số liệu · dòng 7, 8, 9 …`. */
export function scopeLabel(question: ImportQuestion, text: Text): string {
  const { count, lines, sheets } = question
  const { t, language } = text
  if (sheets) return sheetScope(count, sheets, text)
  const shown = lines.slice(0, 5).join(', ')
  return t(lines.length > 5 ? 'importPage.question.scopeMore' : 'importPage.question.scope', {
    count: formatNumber(count, language, { decimals: 0 }),
    lines: shown,
  })
}

const shownSheets = 3

/** `12 số liệu · “Biểu 1” dòng 7, 8; “Biểu 2” dòng 9 …`. */
function sheetScope(
  count: number,
  sheets: NonNullable<ImportQuestion['sheets']>,
  { t, language }: Text,
): string {
  const places = sheets.slice(0, shownSheets).map(({ name, lines }) => {
    const shown = lines.slice(0, 5).join(', ')
    return t('importPage.sheet.lines', {
      sheet: name,
      lines: lines.length > 5 ? `${shown} …` : shown,
    })
  })
  if (sheets.length > shownSheets) places.push('…')
  return t('importPage.sheet.scope', {
    count: formatNumber(count, language, { decimals: 0 }),
    places: places.join('; '),
  })
}

/** How near a proposal is, in words a person weighs: `giống 92 %`. */
export function scoreLabel(score: number, { t, language }: Text): string {
  return t('importPage.names.score', {
    percent: formatNumber(Math.round(score * 100), language, { decimals: 0 }),
  })
}

function answerLabel(
  { kind, subject }: ImportQuestion,
  value: string,
  label: string,
  text: Text,
): string {
  const { t } = text
  if (kind === 'number') return numberAnswer(subject, value, text)
  if (kind === 'measure') return measureLabel(value, text) ?? label
  if (kind === 'period') {
    const [period = '', basis] = value.split('|')
    return formatPeriod(period, basis === 'ytd' ? 'ytd' : 'period', text)
  }
  return label || t('importPage.question.none')
}

/** Both readings of a lone separator, written so that they cannot be taken for each other. */
function numberAnswer(subject: string, value: string, { t, language }: Text): string {
  const written = /-?\d[\d.,]*/.exec(subject)?.[0] ?? subject
  const isThousands = value === 'thousands'
  const plain = isThousands
    ? written.replace(/[.,]/g, '')
    : written.replace(/[.,]/, language === 'vi' ? ',' : '.')
  return t(`importPage.question.${isThousands ? 'thousands' : 'decimal'}`, { number: plain })
}

/** A measure in words; null when it is none. */
export function measureLabel(value: string, { t }: Text): string | null {
  const measure = importMeasures.find((known) => known === value)
  return measure ? t(`importPage.measure.${measure}`) : null
}
