import { isIsoDate } from '../domain/period.ts'

/** Everything a person chooses. It lives in the URL hash; null and '' mean the default. */
export type Selection = {
  documentId: string | null
  orgUnitId: string | null
  /** ISO date; null = by the latest figures. */
  asOf: string | null
  domain: string | null
  /** A shown status, e.g. `missed`; null = all. */
  status: string | null
  search: string
  /** Indicator of the unit pages; the indicator page has its own in the path. */
  indicatorId: string | null
  /** Block of units: departments | wards | communes. */
  block: string | null
  /** Period looked at on the trend and unit pages, e.g. `2025` or `2025-10`; null = the latest. */
  period: string | null
  /** What `period` means: null = the whole period, `ytd` = year to date. */
  basis: string | null
  /** A deck of slides as a part of the link; `luu` = the one kept in this browser. */
  deck: string | null
  /** The sample data set instead of the published one. */
  isSample: boolean
  language: 'vi' | 'en'
  theme: 'auto' | 'light' | 'dark'
}

/** A page path and what is chosen on it. */
export type HashState = { path: string; selection: Selection }

/** The opening view: Vietnamese, theme of the device, first document, latest figures. */
export const defaultSelection: Selection = {
  documentId: null,
  orgUnitId: null,
  asOf: null,
  domain: null,
  status: null,
  search: '',
  indicatorId: null,
  block: null,
  period: null,
  basis: null,
  deck: null,
  isSample: false,
  language: 'vi',
  theme: 'auto',
}

/** The opening view of the other data set: documents and units differ, so only language and theme stay. */
export function openingView(
  { language, theme }: Selection,
  change: Partial<Selection> = {},
): Selection {
  return { ...defaultSelection, language, theme, ...change }
}

/** True when the link names the view that is drawn in the page before any script; the theme may differ. */
export function isOpeningView(hash: string): boolean {
  const { path, selection } = parseHash(hash)
  return serializeHash({ path, selection: { ...selection, theme: 'auto' } }) === '#/'
}

const statusSlugs = {
  exceeded: 'vuot',
  met: 'dat',
  on_pace: 'dung-tien-do',
  behind: 'cham',
  far_behind: 'cham-nhieu',
  missed: 'khong-dat',
  part_data: 'chua-du-so-lieu',
  no_data: 'chua-co-so-lieu',
  not_assessable: 'chua-danh-gia',
  not_due: 'chua-den-ky',
} as const

const blockSlugs = { departments: 'so-nganh', wards: 'phuong', communes: 'xa' } as const

/** Reads a hash such as `#/?van-ban=ct-03-2026&ngon-ngu=en`; what it cannot read becomes the default. */
export function parseHash(hash: string): HashState {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?', 2)
  const values = new URLSearchParams(query)
  const asOf = values.get('tinh-den')
  return {
    path: `/${path}`,
    selection: {
      documentId: values.get('van-ban') || null,
      orgUnitId: values.get('don-vi') || null,
      asOf: asOf && isIsoDate(asOf) ? asOf : null,
      domain: values.get('linh-vuc') || null,
      status: statusOfSlug(values.get('trang-thai')),
      search: values.get('tim') ?? '',
      indicatorId: values.get('chi-tieu') || null,
      block: blockOfSlug(values.get('khoi')),
      period: values.get('ky') || null,
      basis: values.get('cach-tinh') === 'luy-ke' ? 'ytd' : null,
      deck: values.get('bo') || null,
      isSample: values.get('so-lieu') === 'minh-hoa',
      language: values.get('ngon-ngu') === 'en' ? 'en' : 'vi',
      theme: themeOfSlug(values.get('giao-dien')),
    },
  }
}

/** Writes the hash of a view; defaults are left out, so links stay short. */
export function serializeHash({ path, selection }: HashState): string {
  const values = new URLSearchParams()
  const put = (name: string, value: string | null | undefined) => {
    if (value) values.set(name, value)
  }
  put('van-ban', selection.documentId)
  put('don-vi', selection.orgUnitId)
  put('tinh-den', selection.asOf)
  put('linh-vuc', selection.domain)
  put('trang-thai', slugOfStatus(selection.status))
  put('tim', selection.search)
  put('chi-tieu', selection.indicatorId)
  put('khoi', slugOfBlock(selection.block))
  put('ky', selection.period)
  put('cach-tinh', selection.basis === 'ytd' ? 'luy-ke' : null)
  put('bo', selection.deck)
  put('so-lieu', selection.isSample ? 'minh-hoa' : null)
  put('ngon-ngu', selection.language === 'en' ? 'en' : null)
  put('giao-dien', { auto: null, light: 'sang', dark: 'toi' }[selection.theme])
  const query = values.toString()
  return query ? `#${path}?${query}` : `#${path}`
}

function statusOfSlug(slug: string | null): string | null {
  return Object.entries(statusSlugs).find(([, known]) => known === slug)?.[0] ?? null
}

function slugOfStatus(status: string | null): string | null {
  return Object.entries(statusSlugs).find(([known]) => known === status)?.[1] ?? null
}

function blockOfSlug(slug: string | null): string | null {
  return Object.entries(blockSlugs).find(([, known]) => known === slug)?.[0] ?? null
}

function slugOfBlock(block: string | null): string | null {
  return Object.entries(blockSlugs).find(([known]) => known === block)?.[1] ?? null
}

function themeOfSlug(slug: string | null): Selection['theme'] {
  if (slug === 'toi') return 'dark'
  return slug === 'sang' ? 'light' : 'auto'
}
