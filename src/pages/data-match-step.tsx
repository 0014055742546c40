import { useMemo } from 'react'
import { KnownNames } from '../components/import/known-names.tsx'
import { NameMatch } from '../components/import/name-match.tsx'
import { NewIndicatorForm } from '../components/import/new-indicator-form.tsx'
import { useText } from '../components/ui/text-context.ts'
import { chooseName, createIndicator } from '../state/import-choices.ts'
import { findNames, type OpenName, toKnownNames, toOpenNames } from '../view-models/data-names.ts'
import {
  checkDraft,
  draftIndicator,
  toDraftOptions,
  toNewIndicator,
} from '../view-models/data-new-indicator.ts'
import { formatNumber } from '../view-models/format.ts'
import type { StepProps } from './data-step.ts'

/** Step 3: names the catalogue does not know, and those that are settled. */
export function DataMatchStep(props: StepProps) {
  const { reading, file, change, catalogue } = props
  const text = useText()
  const { t, language } = text
  const open = toOpenNames(reading.questions, text)
  const known = useMemo(
    () => toKnownNames({ choices: file.choices, records: reading.records, catalogue }, text),
    [file.choices, reading.records, catalogue, text],
  )
  return (
    <>
      {open.length > 0 && (
        <section className="import-part import-ask">
          <h3>{t('importPage.names.title')}</h3>
          <ol className="questions">
            {open.map((name) => (
              <OpenNameLine key={name.id} name={name} {...props} />
            ))}
          </ol>
        </section>
      )}
      <details className="import-part" open={open.length === 0}>
        <summary>
          <h3>
            {t('importPage.names.known', {
              count: formatNumber(known.length, language, { decimals: 0 }),
            })}
          </h3>
        </summary>
        <KnownNames
          names={known.slice(0, shownNames)}
          onAskAgain={({ kind, key }) => key !== null && change(chooseName(kind, key, undefined))}
        />
      </details>
    </>
  )
}

const shownNames = 300

function OpenNameLine({ name, reading, file, change, catalogue }: StepProps & { name: OpenName }) {
  const text = useText()
  const takenIds = useMemo(
    () => new Set(catalogue.indicators.map(({ indicatorId }) => indicatorId)),
    [catalogue],
  )
  const unit = reading.records.find(({ indicatorName }) => indicatorName === name.name)?.measureUnit
  const { newIndicators = [] } = file.choices
  const extended = useMemo(
    () => ({
      ...catalogue,
      indicators: [
        ...catalogue.indicators,
        ...newIndicators.map((created) => ({ ...created, nameEn: created.nameVi, aliases: [] })),
      ],
    }),
    [catalogue, newIndicators],
  )
  return (
    <NameMatch
      name={name}
      find={(search) => findNames(name.kind, search, extended, text)}
      onChoose={(id) => change(chooseName(name.kind, name.key, id))}
      form={
        name.kind === 'indicators'
          ? (onClose) => (
              <NewIndicatorForm
                start={draftIndicator(name.name, unit ?? null)}
                options={toDraftOptions(text)}
                check={(draft) => checkDraft(draft, takenIds, text)}
                onCreate={(draft) => change(createIndicator(name.key, toNewIndicator(draft)))}
                onClose={onClose}
              />
            )
          : null
      }
    />
  )
}
