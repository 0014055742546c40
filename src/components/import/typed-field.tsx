import { useEffect, useId, useState } from 'react'

type Props = {
  label: string
  value: string
  hint?: string
  /** Said when `onTake` refuses what was typed. */
  faultLabel?: string
  /** Takes the text on Enter or when the field is left; false = it cannot be read. */
  onTake: (typed: string) => boolean
}

/** A text field that hands over what was typed only once it is whole. */
export function TypedField({ label, value, hint, faultLabel, onTake }: Props) {
  const id = useId()
  const [typed, setTyped] = useState(value)
  const [isWrong, setWrong] = useState(false)
  useEffect(() => setTyped(value), [value])
  const take = () => {
    if (typed.trim() === value) return
    setWrong(!onTake(typed.trim()))
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={typed}
        placeholder={hint}
        autoComplete="off"
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-fault` : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
      {isWrong && (
        <span id={`${id}-fault`} className="field-fault" role="alert">
          {faultLabel}
        </span>
      )}
    </div>
  )
}
