import { expect, it } from 'vitest'
import { canonicalJson, hashOf } from './record.ts'

it('is the same for the same content, whatever the order of its keys', () => {
  expect(canonicalJson({ b: 1, a: [{ d: 'ü', c: null }], left: undefined })).toBe(
    '{"a":[{"c":null,"d":"ü"}],"b":1}',
  )
})

it('is hashed as anybody can hash it', async () => {
  // `printf abc | sha256sum`, the first example of FIPS 180-2.
  expect(await hashOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(await hashOf('abd')).not.toBe(await hashOf('abc'))
})
