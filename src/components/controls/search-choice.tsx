import { useId, useMemo } from 'react'
import type { UnitOption, UnitOptionGroup } from '../../view-models/scope-choice.ts'
import { useText } from '../ui/text-context.ts'
import { useCombobox, useInSight } from './use-combobox.ts'

type Props = {
  label: string
  /** Name of what is chosen now. */
  current: string
  chosen: string
  /** Options for the words typed; all of them for an empty text. */
  find: (search: string) => readonly UnitOptionGroup[]
  /** What may be typed; a unit's name unless told. */
  hint?: string
  /** Said when nothing matches. */
  none?: string
  onChoose: (value: string) => void
}

/** A choice among too many for a list to scroll: type a part of the name, with or without diacritics. */
export function SearchChoice({ label, current, chosen, find, hint, none, onChoose }: Props) {
  const { t } = useText()
  const id = useId()
  const box = useCombobox({ valuesOf: (typed) => valuesOf(find(typed ?? '')), chosen, onChoose })
  const activeId = box.isOpen && box.active !== null ? `${id}-${box.active}` : null
  useInSight(activeId)
  return (
    <div className="field search-choice">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        role="combobox"
        aria-expanded={box.isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={activeId ?? undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={hint ?? t('choose.unitHint')}
        value={box.typed ?? current}
        onChange={(event) => box.type(event.target.value)}
        onFocus={(event) => event.target.select()}
        onClick={box.open}
        onKeyDown={box.onKeyDown}
        onBlur={box.close}
      />
      {box.isOpen && (
        <OptionList
          id={id}
          find={find}
          none={none}
          typed={box.typed ?? ''}
          chosen={chosen}
          active={box.active}
          onChoose={box.choose}
        />
      )}
    </div>
  )
}

type ListProps = Pick<Props, 'find' | 'none' | 'chosen' | 'onChoose'> & {
  id: string
  typed: string
  active: string | null
}

function OptionList({ id, find, none, typed, chosen, active, onChoose }: ListProps) {
  const { t } = useText()
  const groups = useMemo(() => find(typed), [find, typed])
  return (
    <div
      id={`${id}-list`}
      role="listbox"
      className="search-choice-list"
      tabIndex={-1}
      // The focus stays in the input, or its blur would close the list before the click arrives.
      onPointerDown={(event) => event.preventDefault()}
    >
      {groups.length === 0 && <p className="search-choice-none">{none ?? t('choose.unitNone')}</p>}
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand inside a listbox.
        <div key={group.label} role="group" aria-label={group.label}>
          <p className="search-choice-group" aria-hidden="true">
            {group.label}
          </p>
          {group.options.map((option) => (
            <Option
              key={option.value}
              id={`${id}-${option.value}`}
              option={option}
              isChosen={option.value === chosen}
              isActive={option.value === active}
              onChoose={onChoose}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

type OptionProps = {
  id: string
  option: UnitOption
  isChosen: boolean
  isActive: boolean
  onChoose: (value: string) => void
}

function Option({ id, option, isChosen, isActive, onChoose }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and names the active option.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's.
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      data-active={isActive}
      onClick={() => onChoose(option.value)}
    >
      {option.label}
      {option.note && <span className="search-choice-note"> {option.note}</span>}
    </div>
  )
}

function valuesOf(groups: readonly UnitOptionGroup[]): string[] {
  return groups.flatMap((group) => group.options.map((option) => option.value))
}
