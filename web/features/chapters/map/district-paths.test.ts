import { describe, expect, it } from 'vitest'
import { districts } from '#shared/chapters/districts.ts'
import { districtPaths, districtPoints, mapViewBox, statePaths } from './district-paths.ts'

const [, , width, height] = mapViewBox.split(' ').map(Number) as [number, number, number, number]

/** The corners of each ring of a path, as [x, y]. */
const ringsOf = (path: string) =>
  path.split('z').flatMap((ring) => {
    const numbers = ring.match(/-?\d+/g)?.map(Number)
    if (!numbers) return []
    let [x, y] = [0, 0]
    return [numbers.flatMap((step, i) => (i % 2 === 0 ? [((x += step), [x, (y += numbers[i + 1]!)])] : []))]
  }) as [number, number][][]

const sidesOf = (path: string) =>
  ringsOf(path).flatMap((ring) =>
    ring.map((from, i) => {
      const to = ring[(i + 1) % ring.length]!
      return [from.join(' '), to.join(' ')].toSorted().join(' ')
    }),
  )

const doubledAreaOf = (path: string) =>
  ringsOf(path)
    .flatMap((ring) =>
      ring.map(([x, y], i) => {
        const [toX, toY] = ring[(i + 1) % ring.length]!
        return x * toY - toX * y
      }),
    )
    .reduce((sum, part) => sum + part, 0)

describe('the map', () => {
  it('draws each district once and nothing else', () => {
    const keys = districts.map(({ ags }) => ags)
    expect(Object.keys(districtPaths).toSorted()).toEqual(keys)
    expect(Object.keys(districtPoints).toSorted()).toEqual(keys)
  })

  it('draws each state', () => {
    expect(Object.keys(statePaths).toSorted()).toEqual([...new Set(districts.map((d) => d.state))].toSorted())
  })

  it('is made of closed rings in whole numbers within its frame', () => {
    const paths = Object.values({ ...districtPaths, ...statePaths })
    expect(paths.filter((path) => !/^(M\d+ \d+l-?\d+([ -]\d+)+z)+$/.test(path))).toEqual([])
    const corners = paths.flatMap((path) => ringsOf(path).flat())
    expect(corners.filter(([x, y]) => x < 0 || x > width || y < 0 || y > height)).toEqual([])
  })

  it('leaves no gaps: the districts of a state fill it, and without one of them they would not', () => {
    const share = (state: string, keys: readonly string[]) =>
      keys.reduce((sum, ags) => sum + Math.abs(doubledAreaOf(districtPaths[ags]!)), 0) /
      Math.abs(doubledAreaOf(statePaths[state]!))
    const shares = Object.keys(statePaths).map((state) => {
      const keys = districts.filter((district) => district.state === state).map(({ ags }) => ags)
      return { state, filled: share(state, keys), withoutOne: share(state, keys.slice(1)) }
    })
    expect(shares.filter(({ filled }) => Math.abs(filled - 1) > 0.0005)).toEqual([])
    expect(shares.filter(({ withoutOne }) => withoutOne > 0.9995)).toEqual([])
  })

  it('draws the border of neighbours as one line', () => {
    const dresden = new Set(sidesOf(districtPaths['14612']!))
    const around = ['14627', '14628', '14625'].flatMap((ags) => sidesOf(districtPaths[ags]!))
    expect(dresden.size).toBeGreaterThan(5)
    expect([...dresden].filter((side) => !around.includes(side))).toEqual([])
  })

  it('is small enough to stand in a page', () => {
    expect(Object.values(districtPaths).join('').length).toBeLessThan(70_000)
  })
})
