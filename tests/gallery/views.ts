/** One picture of the gallery: a name for the file, the view, and what is done before the picture is taken. */
export type GalleryView = {
  name: string
  /** Hash path and query without language and theme, e.g. `#/don-vi?khoi=xa`. */
  hash: string
  /** Pressed in order, by accessible name in Vietnamese or English. */
  press?: readonly RegExp[]
}

const missed = /^(Thu ngân sách|State budget revenue)/

/** Every page and its main states. */
export const galleryViews: readonly GalleryView[] = [
  { name: 'overview', hash: '#/' },
  { name: 'overview-open-line', hash: '#/?van-ban=kh-2025-09-09', press: [missed] },
  { name: 'overview-nothing-fits', hash: '#/?tim=zzzz' },
  { name: 'overview-sample', hash: '#/?so-lieu=minh-hoa' },
  { name: 'indicators', hash: '#/chi-tieu' },
  { name: 'indicator-revenue', hash: '#/chi-tieu/budget-revenue' },
  { name: 'indicator-exports', hash: '#/chi-tieu/exports' },
  { name: 'indicator-growth', hash: '#/chi-tieu/grdp-growth' },
  { name: 'indicator-rank', hash: '#/chi-tieu/pci-rank' },
  { name: 'indicator-by-unit', hash: '#/chi-tieu/par-score' },
  { name: 'indicator-no-actual', hash: '#/chi-tieu/high-tech-share' },
  { name: 'indicator-unknown', hash: '#/chi-tieu/khong-co' },
  { name: 'trends', hash: '#/xu-huong' },
  { name: 'trends-2024', hash: '#/xu-huong?ky=2024' },
  { name: 'units', hash: '#/don-vi' },
  { name: 'units-communes', hash: '#/don-vi?khoi=xa' },
  { name: 'units-sample', hash: '#/don-vi?so-lieu=minh-hoa' },
  { name: 'units-sample-coverage', hash: '#/don-vi?so-lieu=minh-hoa&chi-tieu=mau-bao-hiem-y-te' },
  { name: 'unit-yet-kieu', hash: '#/don-vi/11020' },
  { name: 'unit-sample', hash: '#/don-vi/11020?so-lieu=minh-hoa' },
  { name: 'unit-unknown', hash: '#/don-vi/99999' },
  { name: 'sources', hash: '#/nguon' },
]
