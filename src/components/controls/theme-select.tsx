import { useText } from '../ui/text-context.ts'
import { ChoiceSelect } from './choice-select.tsx'

const themes = ['auto', 'light', 'dark'] as const

type Theme = (typeof themes)[number]
type Props = { value: Theme; onChange: (theme: Theme) => void }

/** Theme of the device, light or dark. */
export function ThemeSelect({ value, onChange }: Props) {
  const { t } = useText()
  return (
    <ChoiceSelect
      label={t('theme.label')}
      isLabelHidden
      value={value}
      options={themes.map((theme) => ({ value: theme, label: t(`theme.${theme}`) }))}
      onChange={(next) => onChange(themes.find((theme) => theme === next) ?? 'auto')}
    />
  )
}
