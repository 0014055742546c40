import type {
  ImportCatalogue,
  ImportChoices,
  ImportQuestion,
  ImportRecord,
} from '../domain/import-reading.ts'
import type { Text } from '../text/translate.ts'
import { scopeLabel, scoreLabel } from './data-questions.ts'
import type { UnitOptionGroup } from './scope-choice.ts'
import { foldText, matchesSearch } from './search.ts'

export type NameKind = 'indicators' | 'orgUnits'

/** A name the catalogue does not know, with what it may mean. */
export type OpenName = {
  id: string
  kind: NameKind
  key: string
  name: string
  scope: string
  proposals: { id: string; label: string; note: string | null }[]
}

/** A name that was decided, or found by itself. */
export type KnownName = {
  id: string
  kind: NameKind
  /** Key inside the choices; null = found by the product, nothing to take back. */
  key: string | null
  name: string
  meaning: string
  how: string
}

/** Names that wait for the person. */
export function toOpenNames(questions: readonly ImportQuestion[], text: Text): OpenName[] {
  return questions.flatMap((question) => {
    if (question.kind !== 'indicator' && question.kind !== 'org_unit') return []
    if (question.assumed !== null) return []
    return [
      {
        id: `${question.kind}-${question.key}`,
        kind: question.kind === 'indicator' ? ('indicators' as const) : ('orgUnits' as const),
        key: question.key,
        name: question.subject,
        scope: scopeLabel(question, text),
        proposals: question.proposals.slice(0, 3).map(({ value, label, score }) => ({
          id: value,
          label,
          note: score < 1 ? scoreLabel(score, text) : null,
        })),
      },
    ]
  })
}

type KnownInput = {
  choices: ImportChoices
  records: readonly ImportRecord[]
  catalogue: ImportCatalogue
}

/** Names already decided by the person, then those the catalogue knew. */
export function toKnownNames({ choices, records, catalogue }: KnownInput, text: Text): KnownName[] {
  const decided = [
    ...decidedNames('indicators', choices.indicators, catalogue, choices, text),
    ...decidedNames('orgUnits', choices.orgUnits, catalogue, choices, text),
  ]
  const taken = new Set(decided.map(({ kind, key }) => `${kind}/${key}`))
  const found = new Map<string, KnownName>()
  for (const record of records) {
    const { indicatorName, indicatorId, orgUnitName, orgUnitId } = record
    put(found, taken, foundName('indicators', indicatorName, indicatorId, catalogue, choices, text))
    if (orgUnitName)
      put(found, taken, foundName('orgUnits', orgUnitName, orgUnitId, catalogue, choices, text))
  }
  return [...decided, ...found.values()]
}

/** Name of an indicator or unit of the catalogue, or of one created in this import; null for an unknown id. */
export function catalogueName(
  kind: NameKind,
  id: string,
  catalogue: ImportCatalogue,
  choices: ImportChoices,
  { language }: Text,
): string | null {
  if (kind === 'orgUnits') {
    const unit = catalogue.orgUnits.find(({ orgUnitId }) => orgUnitId === id)
    return unit ? (language === 'en' ? unit.nameEn || unit.name : unit.name) : null
  }
  const indicator = catalogue.indicators.find(({ indicatorId }) => indicatorId === id)
  if (indicator) return language === 'en' ? indicator.nameEn : indicator.nameVi
  return choices.newIndicators?.find(({ indicatorId }) => indicatorId === id)?.nameVi ?? null
}

/** Everything a name may mean whose words were typed, with or without diacritics. */
export function findNames(
  kind: NameKind,
  search: string,
  catalogue: ImportCatalogue,
  text: Text,
): UnitOptionGroup[] {
  const { t, language } = text
  const options =
    kind === 'indicators'
      ? catalogue.indicators
          .filter(({ nameVi, nameEn, aliases, indicatorId }) =>
            matchesSearch(search, [nameVi, nameEn, indicatorId, ...aliases]),
          )
          .map(({ indicatorId, nameVi, nameEn, measureUnit }) => ({
            value: indicatorId,
            label: language === 'en' ? nameEn : nameVi,
            note: measureUnit,
          }))
      : catalogue.orgUnits
          .filter(({ name, nameEn, aliases, orgUnitId }) =>
            matchesSearch(search, [name, nameEn, orgUnitId, ...aliases]),
          )
          .map(({ orgUnitId, name, nameEn, validTo }) => ({
            value: orgUnitId,
            label: language === 'en' ? nameEn || name : name,
            note: validTo && t('importPage.names.former'),
          }))
  if (options.length === 0) return []
  const label = t(`importPage.names.list.${kind}`)
  return [{ label, options: options.sort((a, b) => a.label.localeCompare(b.label, 'vi')) }]
}

function decidedNames(
  kind: NameKind,
  names: Readonly<Record<string, string | null>> = {},
  catalogue: ImportCatalogue,
  choices: ImportChoices,
  text: Text,
): KnownName[] {
  const { t } = text
  return Object.entries(names).map(([key, id]) => ({
    id: `${kind}-decided-${key}`,
    kind,
    key,
    name: key,
    meaning:
      id === null
        ? t('importPage.names.leftOut')
        : (catalogueName(kind, id, catalogue, choices, text) ?? id),
    how: t(isNew(id, choices) ? 'importPage.names.created' : 'importPage.names.chosen'),
  }))
}

function isNew(id: string | null, { newIndicators = [] }: ImportChoices): boolean {
  return newIndicators.some(({ indicatorId }) => indicatorId === id)
}

function foundName(
  kind: NameKind,
  name: string,
  id: string | null,
  catalogue: ImportCatalogue,
  choices: ImportChoices,
  text: Text,
): KnownName | null {
  const meaning = id && catalogueName(kind, id, catalogue, choices, text)
  if (!meaning) return null
  const last = name.split(' > ').at(-1) ?? name
  const isSame = foldText(last) === foldText(meaning)
  return {
    id: `${kind}-found-${name}`,
    kind,
    key: null,
    name,
    meaning,
    how: text.t(isSame ? 'importPage.names.same' : 'importPage.names.alias'),
  }
}

function put(found: Map<string, KnownName>, taken: ReadonlySet<string>, name: KnownName | null) {
  if (!name || taken.has(`${name.kind}/${foldText(name.name)}`) || found.has(name.id)) return
  found.set(name.id, name)
}
