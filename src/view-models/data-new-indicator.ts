import { domainOrder } from '../domain/domain-order.ts'
import type { NewIndicator } from '../domain/import-reading.ts'
import type { Text } from '../text/translate.ts'
import type { DataOption } from './data-facts.ts'
import { foldText } from './search.ts'

/** The form of a new indicator, as typed. */
export type IndicatorDraft = {
  indicatorId: string
  nameVi: string
  domain: string
  measureUnit: string
  decimals: string
  direction: NewIndicator['direction']
  accumulation: NewIndicator['accumulation']
}

export type DraftFaults = Partial<Record<keyof IndicatorDraft, string>>

const directions = ['increase', 'decrease', 'none'] as const
const accumulations = ['cumulative', 'level', 'growth', 'rank', 'milestone'] as const

/** A draft with what can be told from the name and unit the file wrote. */
export function draftIndicator(name: string, measureUnit: string | null): IndicatorDraft {
  const plain = (name.split(' > ').at(-1) ?? name).trim()
  return {
    indicatorId: foldText(plain).replaceAll('%', '').trim().replaceAll(/\s+/g, '-').slice(0, 60),
    nameVi: plain,
    domain: 'economy',
    measureUnit: measureUnit ?? '',
    decimals: measureUnit === '%' ? '2' : '1',
    direction: 'increase',
    accumulation: measureUnit === '%' ? 'level' : 'cumulative',
  }
}

/** What must be mended before the indicator can be created; empty = nothing. */
export function checkDraft(
  draft: IndicatorDraft,
  takenIds: ReadonlySet<string>,
  { t }: Text,
): DraftFaults {
  const faults: DraftFaults = {}
  if (draft.nameVi.trim() === '') faults.nameVi = t('importPage.create.nameMissing')
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(draft.indicatorId))
    faults.indicatorId = t('importPage.create.idWrong')
  else if (takenIds.has(draft.indicatorId)) faults.indicatorId = t('importPage.create.idTaken')
  if (!/^[0-6]$/.test(draft.decimals)) faults.decimals = t('importPage.create.decimalsWrong')
  return faults
}

/** The indicator of a draft without faults. */
export function toNewIndicator(draft: IndicatorDraft): NewIndicator {
  const { accumulation } = draft
  return {
    indicatorId: draft.indicatorId,
    nameVi: draft.nameVi.trim(),
    domain: draft.domain,
    measureUnit: draft.measureUnit.trim() || null,
    decimals: Number(draft.decimals),
    direction: draft.direction,
    accumulation,
    attainment:
      accumulation === 'growth'
        ? 'points'
        : accumulation === 'rank' || accumulation === 'milestone'
          ? accumulation
          : 'ratio',
  }
}

export type DraftOptions = {
  domains: DataOption[]
  directions: DataOption[]
  accumulations: DataOption[]
}

/** The lists of the form. */
export function toDraftOptions({ t }: Text): DraftOptions {
  return {
    domains: domainOrder.map((value) => ({ value, label: t(`scorecard.domain.${value}`) })),
    directions: directions.map((value) => ({ value, label: t(`importPage.direction.${value}`) })),
    accumulations: accumulations.map((value) => ({
      value,
      label: t(`importPage.accumulation.${value}`),
    })),
  }
}
