import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { UnitRanking } from '../../src/components/charts/unit-ranking.tsx'
import { UnitTileMap } from '../../src/components/charts/unit-tile-map.tsx'
import { UnitHeatMap } from '../../src/components/tables/unit-heat-map.tsx'
import { TextContext } from '../../src/components/ui/text-context.ts'
import { tableTools } from '../../src/export/table-text.ts'
import type { OrgUnitRow } from '../../src/queries/list-org-units.ts'
import { createTranslator } from '../../src/text/translate.ts'
import { entriesOfResults } from '../../src/view-models/unit-entry.ts'
import { toHeatMapModel } from '../../src/view-models/unit-heat-map.ts'
import { toRankingModel } from '../../src/view-models/unit-ranking.ts'
import { toTileMapModel } from '../../src/view-models/unit-tile-map.ts'
import { amount, hrefOf, resultRow } from '../view-models/unit-fixtures.ts'

const text = createTranslator('vi')
const rows = Array.from({ length: 45 }, (_, index) =>
  resultRow({ orgUnitId: String(index), name: `Phường ${index}`, resultRank: index + 1 }),
)
const entries = entriesOfResults(rows, text)
const common = { text, hrefOf, indicator: amount, entries, when: '2026', sources: [] }

function render(node: ReactNode): string {
  return renderToString(<TextContext value={text}>{node}</TextContext>)
}

describe(UnitRanking, () => {
  test('opens a long ranking at both ends, every row with its link and status word', () => {
    const model = toRankingModel({ ...common, block: 'wards' })
    const html = render(<UnitRanking model={model} tools={tableTools} />)
    expect(html).toContain('Hiện cả 45 đơn vị')
    expect(html.match(/<li class="ranking-row"/g)).toHaveLength(20)
    expect(html).toContain('href="#/don-vi/44"')
    expect(html.match(/Đúng tiến độ/g)?.length).toBeGreaterThanOrEqual(20)
  })
})

describe(UnitHeatMap, () => {
  test('draws only the rows in sight, each cell a link with its status in words, one stop for Tab', () => {
    const many = Array.from({ length: 114 }, (_, unit) =>
      Array.from({ length: 14 }, (_, indicator) =>
        resultRow({ orgUnitId: String(unit), name: `Xã ${unit}`, indicatorId: `i${indicator}` }),
      ),
    ).flat()
    const model = toHeatMapModel({
      ...{ text, hrefOf, rows: many, blocks: ['wards'], order: 'name', when: '', sources: [] },
    })
    const html = render(<UnitHeatMap model={model} />)
    expect(html.match(/<tr data-index/g)?.length).toBeLessThan(60)
    expect(html).toContain('aria-rowcount="115"')
    expect(html).toContain('Xã 0 – Thu ngân sách: Đúng tiến độ, 90')
    expect(html.match(/tabindex="0"/gi)).toHaveLength(1)
  })
})

describe(UnitTileMap, () => {
  test('gives every tile its place, its words and the outline of the former area', () => {
    const unit = (id: number): OrgUnitRow => ({
      ...{ orgUnitId: String(id), name: `Phường ${id}`, nameEn: null, type: 'ward' },
      ...{ block: 'wards', parentId: null, validFrom: null, validTo: null, successorId: null },
      ...{ areaKm2: null, population: null, aliases: null, targetCount: 0, valueCount: 0 },
      formerBoundary: id < 20 ? 'hai-duong' : 'hai-phong-before-2025-07',
      ...{ lon: 106 + id / 100, lat: 20.5 + (id % 7) / 10 },
    })
    const units = rows.map((_, index) => unit(index))
    const model = toTileMapModel({ ...common, units: [...units, unit(99)] })
    const html = render(<UnitTileMap model={model} tools={tableTools} />)
    expect(html.match(/grid-column/g)).toHaveLength(46)
    expect(html).toContain('aria-label="Phường 3: 90\u00a0tỷ đồng, Đúng tiến độ"')
    expect(html).toContain('aria-label="Phường 99: Chưa có số liệu"')
    expect(html).toContain('địa giới Hải Dương trước 01/7/2025')
  })
})
