import { useMemo } from 'react'
import { useText } from '../components/ui/text-context.ts'
import type { Engine } from '../database/engine.ts'
import { listDocumentScopes } from '../queries/list-document-scopes.ts'
import { listOrgUnits, type OrgUnitRow } from '../queries/list-org-units.ts'
import { listScopeUnits } from '../queries/list-scope-units.ts'
import { serializeHash } from '../state/selection.ts'
import { useSelection } from '../state/selection-context.ts'
import { useQuery } from '../state/use-query.ts'
import { unitName } from '../view-models/unit-entry.ts'
import { toUnitFacts, toUnitPapers, type UnitPaper } from '../view-models/unit-facts.ts'
import { together } from './unit-answers.ts'
import { useDocumentTitle, useUnitContext } from './unit-context.ts'
import { UnitLate, UnitValues } from './unit-records.tsx'
import { UnitScorecard } from './unit-scorecard.tsx'
import { UnitWait } from './unit-wait.tsx'
import '../styles/units.css'

type Props = {
  engine: Engine
  /** Sample data are loaded: the title of the document says so. */
  isSample: boolean
  orgUnitId: string
}

const everything = {}

/** One unit: what it is, its targets and results, its papers, its values and ranks, what it has not sent. */
export function UnitPage({ engine, isSample, orgUnitId }: Props) {
  const text = useText()
  const context = useUnitContext()
  const unitRows = useQuery(engine, listOrgUnits, everything)
  const scopeRows = useQuery(engine, listDocumentScopes, everything)
  const paperRows = useQuery(engine, listScopeUnits, everything)
  const answer = together(unitRows, scopeRows, paperRows)
  const units = unitRows.state === 'ready' ? unitRows.rows : []
  const unit = units.find((candidate) => candidate.orgUnitId === orgUnitId)
  useDocumentTitle(unit ? unitName(unit, text.language) : orgUnitId, text, isSample)
  if (answer.state !== 'ready') return <UnitWait answer={answer} />
  if (!unit) return <UnknownUnit orgUnitId={orgUnitId} />
  const [, scopes, papers] = answer.rows
  const own = scopes.filter((scope) => scope.orgUnitId === orgUnitId)
  return (
    <div className="units-page">
      <div className="units-part">
        <AllUnits />
        <h1 className="headline">{unitName(unit, text.language)}</h1>
        <Facts unit={unit} units={units} />
      </div>
      {own.length > 0 && <UnitScorecard engine={engine} orgUnitId={orgUnitId} scopes={own} />}
      <Papers papers={toUnitPapers(orgUnitId, scopes, papers, text)} />
      <UnitValues engine={engine} unit={unit} context={context} />
      <UnitLate engine={engine} unit={unit} context={context} />
    </div>
  )
}

function AllUnits() {
  const { t } = useText()
  const selection = useSelection()
  const href = serializeHash({ path: '/don-vi', selection: { ...selection, orgUnitId: null } })
  return (
    <p>
      <a href={href}>{t('unitsPage.one.back')}</a>
    </p>
  )
}

function UnknownUnit({ orgUnitId }: { orgUnitId: string }) {
  const { t } = useText()
  return (
    <div className="units-missing" role="alert">
      <h1 className="units-heading">{t('unitsPage.one.unknown', { id: orgUnitId })}</h1>
      <p>{t('unitsPage.one.unknownHelp')}</p>
      <AllUnits />
    </div>
  )
}

function Facts({ unit, units }: { unit: OrgUnitRow; units: readonly OrgUnitRow[] }) {
  const context = useUnitContext()
  const facts = useMemo(() => toUnitFacts(unit, units, context), [unit, units, context])
  return (
    <section aria-label={context.text.t('unitsPage.one.facts')}>
      <dl className="unit-facts">
        {facts.map(({ id, label, value, href }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>{href ? <a href={href}>{value}</a> : value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Papers({ papers }: { papers: readonly UnitPaper[] }) {
  const { t } = useText()
  const selection = useSelection()
  return (
    <section className="units-part">
      <h2 className="units-heading">{t('unitsPage.one.documents')}</h2>
      {papers.length === 0 && <p>{t('unitsPage.one.documentsNone')}</p>}
      <ul className="unit-papers">
        {papers.map(({ id, label, documentId, orgUnitId }) => (
          <li key={id}>
            <a
              href={serializeHash({
                path: '/',
                selection: { ...selection, documentId, orgUnitId },
              })}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
