import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { assignLeastCost } from '../../src/view-models/unit-assignment.ts'
import { type TileInput, toTileLayout } from '../../src/view-models/unit-tile-layout.ts'

type Record = { org_unit_id: string; type: string; block: string; lon: string; lat: string }

const file = readFileSync(join(import.meta.dirname, '../../data/org-units.csv'), 'utf8')
const records = Papa.parse<Record>(file, { header: true, skipEmptyLines: true }).data
const units: TileInput[] = records
  .filter((record) => record.block === 'wards' || record.block === 'communes')
  .map((record) => ({
    orgUnitId: record.org_unit_id,
    lon: Number(record.lon),
    lat: Number(record.lat),
    isIsland: record.type === 'special_zone',
  }))

const layout = toTileLayout(units)
const placeOf = new Map(layout.places.map((place) => [place.orgUnitId, place]))

function place(orgUnitId: string) {
  const found = placeOf.get(orgUnitId)
  if (!found) throw new Error(`${orgUnitId} has no place`)
  return found
}

describe(toTileLayout, () => {
  test('places all 114 units, no two in one cell, all inside the grid', () => {
    expect(units).toHaveLength(114)
    expect(placeOf.size).toBe(114)
    const cells = new Set(layout.places.map(({ column, row }) => `${column}/${row}`))
    expect(cells.size).toBe(114)
    for (const { column, row } of layout.places) {
      expect(column).toBeGreaterThanOrEqual(0)
      expect(row).toBeGreaterThanOrEqual(0)
      expect(column).toBeLessThan(layout.columns)
      expect(row).toBeLessThan(layout.rows)
    }
  })

  test('gives the same map whatever the order of the units', () => {
    expect(toTileLayout([...units].reverse())).toEqual(layout)
  })

  test('sets Cát Hải and Bạch Long Vĩ apart, touching no tile', () => {
    for (const island of [place('11914'), place('11948')]) {
      const touching = layout.places.filter(
        ({ orgUnitId, column, row }) =>
          orgUnitId !== island.orgUnitId &&
          Math.abs(column - island.column) <= 1 &&
          Math.abs(row - island.row) <= 1,
      )
      expect(touching).toEqual([])
    }
  })

  test('keeps neighbours roughly: the nearest unit stands at most a few tiles away', () => {
    const mainland = units.filter((unit) => !unit.isIsland)
    const steps = mainland.map((unit) => {
      const near = mainland
        .filter((other) => other !== unit)
        .sort((a, b) => distance(a, unit) - distance(b, unit))[0]
      const [here, there] = [place(unit.orgUnitId), place(near?.orgUnitId ?? '')]
      return Math.max(Math.abs(here.column - there.column), Math.abs(here.row - there.row))
    })
    const close = steps.filter((step) => step <= 2).length
    expect(close / steps.length).toBeGreaterThan(0.9)
  })

  test('keeps west and east, north and south', () => {
    // Phường Thành Đông (Hải Dương) lies west of Phường Hồng Bàng; Chí Linh north of Vĩnh Bảo.
    const west = mean(units, (unit) => (unit.lon ?? 0) < 106.4, 'column')
    const east = mean(units, (unit) => (unit.lon ?? 0) > 106.6, 'column')
    const north = mean(units, (unit) => (unit.lat ?? 0) > 21, 'row')
    const south = mean(units, (unit) => (unit.lat ?? 0) < 20.75, 'row')
    expect(west).toBeLessThan(east - 4)
    expect(north).toBeLessThan(south - 4)
  })

  test('leaves out a unit without a centroid and draws nothing of nothing', () => {
    expect(toTileLayout([{ orgUnitId: 'x', lon: null, lat: 20, isIsland: false }]).places).toEqual(
      [],
    )
    expect(toTileLayout([])).toEqual({ columns: 0, rows: 0, places: [] })
  })
})

describe(assignLeastCost, () => {
  test('finds the cheapest seats, even against the first choice of each', () => {
    expect(
      assignLeastCost([
        [1, 2, 9],
        [1, 9, 9],
      ]),
    ).toEqual([1, 0])
  })

  test('refuses more rows than columns', () => {
    expect(() => assignLeastCost([[1], [1]])).toThrow('2 rows do not fit 1 columns')
  })
})

function distance(a: TileInput, b: TileInput): number {
  return Math.hypot((a.lon ?? 0) - (b.lon ?? 0), (a.lat ?? 0) - (b.lat ?? 0))
}

function mean(all: TileInput[], keep: (unit: TileInput) => boolean, axis: 'column' | 'row') {
  const values = all
    .filter((unit) => !unit.isIsland && keep(unit))
    .map((unit) => place(unit.orgUnitId)[axis])
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
