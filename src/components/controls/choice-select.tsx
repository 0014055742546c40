import { useId } from 'react'

type Option = { value: string; label: string }

type Props = {
  label: string
  value: string
  options: readonly Option[]
  /** Options under a heading; shown after the plain ones. */
  groups?: readonly { label: string; options: readonly Option[] }[]
  isLabelHidden?: boolean
  onChange: (value: string) => void
}

/** A labelled native select: keyboard, screen reader and phone wheel for nothing. */
export function ChoiceSelect({
  label,
  value,
  options,
  groups = [],
  isLabelHidden = false,
  onChange,
}: Props) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}
