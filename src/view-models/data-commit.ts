import { batchDocumentKinds } from '../domain/import-batch.ts'
import type { ImportPlan } from '../domain/import-plan.ts'
import type { Text } from '../text/translate.ts'
import { importableCount } from './data-check.ts'
import type { DataOption } from './data-facts.ts'
import { countsLabel } from './data-history.ts'
import { formatNumber } from './format.ts'

/** The last step: what will be imported, what stays out, and the words of both buttons. */
export type CommitModel = {
  sum: string
  /** Why the whole file cannot be imported yet; null = it can. */
  blocked: string | null
  /** Null when nothing can be imported, or something is refused. */
  whole: string | null
  /** The deliberate second button; null when nothing is refused. */
  goodOnly: string | null
  /** A file in canonical form names its documents itself. */
  asksForPaper: boolean
  senders: string[]
  kinds: DataOption[]
  statuses: DataOption[]
}

type Input = { plan: ImportPlan; openQuestions: number; isCanonical: boolean; senders: string[] }

/** The commit, from the dry run. */
export function toCommitModel(
  { plan, openQuestions, isCanonical, senders }: Input,
  text: Text,
): CommitModel {
  const { t, language } = text
  const whole = (value: number) => formatNumber(value, language, { decimals: 0 })
  const { refused } = plan.counts
  const good = importableCount(plan.counts)
  return {
    sum: countsLabel(plan.counts, text),
    blocked: blockedLabel({ good, refused, openQuestions }, text),
    whole: good > 0 && refused === 0 ? t('importPage.commit.whole', { count: whole(good) }) : null,
    goodOnly:
      good > 0 && refused > 0
        ? t('importPage.commit.goodOnly', { count: whole(good), refused: whole(refused) })
        : null,
    asksForPaper: !isCanonical,
    senders,
    kinds: batchDocumentKinds.map((value) => ({ value, label: t(`documentKind.${value}`) })),
    statuses: (['preliminary', 'official'] as const).map((value) => ({
      value,
      label: t(`importPage.status.${value}`),
    })),
  }
}

function blockedLabel(
  { good, refused, openQuestions }: { good: number; refused: number; openQuestions: number },
  { t, language }: Text,
): string | null {
  const count = formatNumber(refused, language, { decimals: 0 })
  if (good === 0 && refused === 0) return t('importPage.commit.nothing')
  if (refused > 0 && openQuestions > 0)
    return t('importPage.commit.questions', { count, questions: openQuestions })
  return refused > 0 ? t('importPage.commit.refused', { count }) : null
}
