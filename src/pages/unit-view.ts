import { useMemo } from 'react'
import type { Engine } from '../database/engine.ts'
import type { DocumentScopeRow } from '../queries/list-document-scopes.ts'
import type { IndicatorRow } from '../queries/list-indicators.ts'
import type { OrgUnitRow } from '../queries/list-org-units.ts'
import type { UnitPeriodRow } from '../queries/list-unit-periods.ts'
import { listUnitResults, type UnitResultRow } from '../queries/list-unit-results.ts'
import { listUnitValues, type UnitValueRow } from '../queries/list-unit-values.ts'
import type { Selection } from '../state/selection.ts'
import { useSelection } from '../state/selection-context.ts'
import { type Answer, useQuery } from '../state/use-query.ts'
import type { Text } from '../text/translate.ts'
import {
  chosenBlock,
  chosenDocument,
  chosenIndicator,
  chosenPeriod,
  indicatorsOfResults,
  toIndicatorOptions,
  toPeriodOptions,
  toUnitDocuments,
  type UnitDocument,
  type UnitOption,
} from '../view-models/unit-choice.ts'
import type { UnitBlock } from '../view-models/unit-entry.ts'
import { shownRows } from './unit-answers.ts'
import { toUnitPicture, type UnitPicture } from './unit-picture.ts'

/** What the data hold, asked once. */
export type UnitBasics = {
  periods: UnitPeriodRow[]
  scopes: DocumentScopeRow[]
  units: OrgUnitRow[]
  indicators: IndicatorRow[]
}

type PeriodOption = UnitOption & { period: string; basis: 'period' | 'ytd' }

/** Everything the unit page shows, from the selection and what the data hold. */
export type UnitView = {
  documents: UnitDocument[]
  document: UnitDocument | null
  asOf: string | null
  block: UnitBlock
  options: UnitOption[]
  indicatorId: string | null
  periods: PeriodOption[]
  period: PeriodOption | null
  /** The question behind the picture. */
  answer: Answer<UnitResultRow> | Answer<UnitValueRow>
  /** Results of every indicator of the document; null without one or while the first are computed. */
  resultRows: UnitResultRow[] | null
  picture: UnitPicture | null
}

/** Chooses what to show, and asks for it: results where a document sets targets, values where none does. */
export function useUnitView(engine: Engine, basics: UnitBasics, text: Text): UnitView {
  const selection = useSelection()
  const documents = useMemo(() => toUnitDocuments(basics.scopes, basics.units), [basics])
  const document = chosenDocument(documents, selection)
  const asOf = document && (selection.asOf ?? document.defaultAsOf)
  const { documentId = null } = document ?? {}
  const results = useQuery(
    engine,
    listUnitResults,
    documentId ? { documentId, indicatorId: null, asOf } : null,
  )
  const resultRows = documentId === null ? null : shownRows(results)
  const found = useMemo(
    () => toChosen({ basics, resultRows, isOfDocument: documentId !== null, selection, text }),
    [basics, resultRows, documentId, selection, text],
  )
  const { indicatorId, period } = found
  const values = useQuery(
    engine,
    listUnitValues,
    documentId === null && indicatorId && period
      ? { indicatorId, period: period.period, basis: period.basis }
      : null,
  )
  const valueRows = shownRows(values)
  const { indicators } = basics
  const picture = useMemo(
    () =>
      toUnitPicture(
        { indicators, indicatorId, document, asOf, resultRows, valueRows, period },
        text,
      ),
    [indicators, indicatorId, document, asOf, resultRows, valueRows, period, text],
  )
  const answer = document ? results : values
  return useMemo(
    () => ({ documents, document, asOf, answer, resultRows, picture, ...found }),
    [documents, document, asOf, answer, resultRows, picture, found],
  )
}

type ChosenInput = {
  basics: UnitBasics
  resultRows: UnitResultRow[] | null
  isOfDocument: boolean
  selection: Selection
  text: Text
}

function toChosen({ basics, resultRows, isOfDocument, selection, text }: ChosenInput) {
  const offered = isOfDocument ? indicatorsOfResults(resultRows ?? []) : basics.periods
  const block = chosenBlock(selection.block, new Set(offered.map((row) => row.block)))
  const options = toIndicatorOptions(offered, block, text)
  const indicatorId = chosenIndicator(options, selection.indicatorId)
  const periods = isOfDocument ? [] : toPeriodOptions(basics.periods, indicatorId, block, text)
  return { block, options, indicatorId, periods, period: chosenPeriod(periods, selection) }
}
