/** One kind of selection change: the views gone through, round and round, on the sample. */
export type SelectionChange = { name: string; hashes: string[] }

const sample = 'so-lieu=minh-hoa'
const views = (path: string, queries: string[]) =>
  queries.map((query) => `#${path}?${[query, sample].filter(Boolean).join('&')}`)

export const selectionChanges: readonly SelectionChange[] = [
  {
    name: 'document',
    hashes: views('/', ['van-ban=mau-ke-hoach-2026', 'van-ban=mau-ke-hoach-2025']),
  },
  {
    name: 'as-of',
    hashes: views('/', [
      'van-ban=mau-ke-hoach-2026&tinh-den=2026-10-31',
      'van-ban=mau-ke-hoach-2026&tinh-den=2026-06-17',
      'van-ban=mau-ke-hoach-2026&tinh-den=2026-03-31',
      'van-ban=mau-ke-hoach-2026&tinh-den=2025-12-05',
    ]),
  },
  {
    name: 'filter',
    hashes: views('/', ['', 'linh-vuc=society', 'linh-vuc=economy', 'trang-thai=cham', 'tim=thu']),
  },
  { name: 'language', hashes: views('/', ['', 'ngon-ngu=en']) },
  { name: 'theme', hashes: views('/', ['giao-dien=sang', 'giao-dien=toi']) },
  {
    name: 'indicator page',
    hashes: ['mau-thu-ngan-sach', 'mau-bao-hiem-y-te', 'mau-viec-lam'].flatMap((indicator) =>
      views(`/chi-tieu/${indicator}`, ['']),
    ),
  },
  { name: 'trend period', hashes: views('/xu-huong', ['ky=2025', 'ky=2024']) },
  {
    name: 'units: indicator',
    hashes: views('/don-vi', ['chi-tieu=mau-thu-ngan-sach', 'chi-tieu=mau-bao-hiem-y-te']),
  },
  { name: 'units: block', hashes: views('/don-vi', ['khoi=xa', 'khoi=phuong', 'khoi=so-nganh']) },
  {
    name: 'one unit',
    hashes: ['11020', '11329'].flatMap((unit) => views(`/don-vi/${unit}`, [''])),
  },
]
