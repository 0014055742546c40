import { useEffect, useRef } from 'react'
import { useText } from '../components/ui/text-context.ts'
import type { ImportBatch } from '../domain/import-batch.ts'
import type { ImportPlan } from '../domain/import-plan.ts'
import type { PlanNames } from '../view-models/data-check.ts'
import { countsLabel } from '../view-models/data-history.ts'
import { toChangedLinks } from '../view-models/data-result.ts'
import { useLink } from './sources-link.ts'

type Props = {
  batch: ImportBatch
  plan: ImportPlan
  names: PlanNames
  onUndo: () => void
}

/** What the import did: the number of the batch, the counts, the way back, the pages that changed. */
export function DataResult({ batch, plan, names, onUndo }: Props) {
  const text = useText()
  const { t } = text
  const link = useLink()
  const heading = useRef<HTMLHeadingElement>(null)
  const isFocusDue = useRef(document.activeElement === document.body)
  const isUndone = batch.undoneAt !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: once undone, the button pressed is gone, and with it the place of the keyboard.
  useEffect(() => {
    if (isFocusDue.current) heading.current?.focus()
    isFocusDue.current = false
  }, [isUndone])
  const undo = () => {
    isFocusDue.current = true
    onUndo()
  }
  return (
    <section className="import-result">
      <h2 ref={heading} tabIndex={-1}>
        {isUndone
          ? t('importPage.commit.undone', { number: batch.number })
          : t(batch.isSaved ? 'importPage.commit.done' : 'importPage.commit.doneUnsaved', {
              number: batch.number,
            })}
      </h2>
      <p>{countsLabel(batch.counts, text)}</p>
      {!isUndone && (
        <>
          <h3>{t('importPage.commit.changed')}</h3>
          <ul className="changed-links">
            {toChangedLinks(plan.entries, names.indicator, link, text).map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
          <button type="button" className="button" onClick={undo}>
            {t('importPage.history.undo')}
          </button>
        </>
      )}
    </section>
  )
}
