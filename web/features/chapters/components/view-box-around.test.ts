import { describe, expect, it } from 'vitest'
import { districts } from '#shared/chapters/districts.ts'
import { districtPoints, mapViewBox, statePaths } from '../map/district-paths.ts'
import { viewBoxAround } from './view-box-around.ts'

const isInside = (viewBox: string, [x, y]: readonly number[]) => {
  const [left, top, width, height] = viewBox.split(' ').map(Number) as [number, number, number, number]
  return x! > left && x! < left + width && y! > top && y! < top + height
}

describe('the view box around a path', () => {
  it('encloses all its rings, each beginning anew', () => {
    expect(viewBoxAround('M10 10l20 0 0 30z')).toBe('4 4 32 42')
    expect(viewBoxAround('M10 10l20 0 0 30zM100 0l-5 5z')).toBe('4 -6 102 52')
  })

  it.each(Object.keys(statePaths))(
    'around %s shows all of its districts, and not the whole country',
    (state) => {
      const viewBox = viewBoxAround(statePaths[state]!)
      const own = districts.filter((district) => district.state === state)
      expect(own.every(({ ags }) => isInside(viewBox, districtPoints[ags]!))).toBe(true)
      expect(districts.every(({ ags }) => isInside(viewBox, districtPoints[ags]!))).toBe(false)
      expect(viewBox).not.toBe(mapViewBox)
    },
  )
})
