import type { IssueBanner as Banner } from '../../view-models/issue-list.ts'
import { useText } from './text-context.ts'

type Props = { banner: Banner }

/** What is wrong with the input files: files missing at once, the rest in a list that opens. */
export function IssueBanner({ banner }: Props) {
  const { t } = useText()
  return (
    <section className="issues" data-severity={banner.severity}>
      {banner.prominent.length > 0 && (
        <div className="issues-prominent" role="alert">
          {banner.prominent.map((label) => (
            <p key={label}>{label}</p>
          ))}
        </div>
      )}
      <details>
        <summary>
          {banner.title} <span className="issues-show">{t('issues.summary.show')}</span>
        </summary>
        <p>{t('issues.summary.help')}</p>
        <ol>
          {banner.lines.map((line) => (
            <li key={line.id} data-severity={line.severity}>
              <strong>{line.label}</strong> <code>{line.place}</code> {line.message}
            </li>
          ))}
        </ol>
        {banner.more && <p>{banner.more}</p>}
      </details>
    </section>
  )
}
