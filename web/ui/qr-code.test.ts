import { describe, expect, it } from 'vitest'
import { encode } from 'uqr'
import { qrPath } from './qr-code.tsx'

const address = 'https://mitmachen.example.org/en/actions/act_233iwidz4mhh'

/** The modules that a path fills, as rows of booleans. */
function filledBy({ size, path }: ReturnType<typeof qrPath>): boolean[][] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    rows[Number(y)]!.fill(true, Number(x), Number(x) + Number(length))
  return rows
}

describe('a QR code', () => {
  it('is drawn module by module as it was encoded', () => {
    expect(filledBy(qrPath(address))).toEqual(encode(address, { ecc: 'M', border: 0 }).data)
  })

  it('is another one for another address', () => {
    expect(qrPath(`${address}x`).path).not.toBe(qrPath(address).path)
  })

  it('adds little to a page', () => {
    expect(qrPath(address).path.length).toBeLessThan(5_000)
  })
})
