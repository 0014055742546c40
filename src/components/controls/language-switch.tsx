import { languages } from '../../text/languages.ts'
import type { Language } from '../../text/translate.ts'
import { useText } from '../ui/text-context.ts'

type Props = { onChange: (language: Language) => void }

/** Vietnamese or English; the language in use is pressed. */
export function LanguageSwitch({ onChange }: Props) {
  const { t, language } = useText()
  return (
    <fieldset className="switch">
      <legend className="visually-hidden">{t('language.label')}</legend>
      {languages.map((option) => (
        <button
          key={option}
          type="button"
          lang={option}
          aria-pressed={option === language}
          aria-label={`${t(`language.${option}`)} – ${t(`language.${option}Name`)}`}
          onClick={() => onChange(option)}
        >
          {t(`language.${option}`)}
        </button>
      ))}
    </fieldset>
  )
}
