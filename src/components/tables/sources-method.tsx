import type { MethodGroup } from '../../view-models/method-text.ts'
import { useText } from '../ui/text-context.ts'

/** The rules of the method: a sentence or two and the formula in one readable line. */
export function SourcesMethod({ groups }: { groups: readonly MethodGroup[] }) {
  const { t } = useText()
  return (
    <div className="method">
      {groups.map((group) => (
        <section key={group.id}>
          <h3>{group.title}</h3>
          {group.rules.map((rule) => (
            <div key={rule.id} className="method-rule">
              <h4>{rule.title}</h4>
              <div>
                <p>{rule.words}</p>
                <p className="method-formula">
                  <span className="visually-hidden">{t('sourcesPage.method.formula')}: </span>
                  {rule.formula}
                </p>
              </div>
            </div>
          ))}
        </section>
      ))}
    </div>
  )
}
