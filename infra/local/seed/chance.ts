/** Chance that falls the same way every time: the seed is the same on every machine, every day. */
export type Chance = {
  /** @returns a whole number from `from` to `to`, both included */
  between: (from: number, to: number) => number
  oneOf: <T>(choices: readonly T[]) => T
  /** @returns whether it happened, in so many of a hundred cases */
  percent: (percent: number) => boolean
  /** @returns an id of the product's form */
  id: (prefix: string) => string
  /** @returns a UUID of version 4 */
  uuid: () => string
}

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz'

/** The generator mulberry32, whose state starts at a hash (FNV-1a) of the name. */
export function chance(name: string): Chance {
  let state = Array.from(name).reduce(
    (hash, sign) => Math.imul(hash ^ sign.charCodeAt(0), 16_777_619),
    2_166_136_261,
  )
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const signs = (count: number, of: string) =>
    Array.from({ length: count }, () => of[between(0, of.length - 1)]).join('')
  const hex = (count: number) => signs(count, '0123456789abcdef')

  return {
    between,
    oneOf: (choices) => choices[between(0, choices.length - 1)]!,
    percent: (percent) => next() * 100 < percent,
    id: (prefix) => `${prefix}_${signs(12, alphabet)}`,
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${signs(1, '89ab')}${hex(3)}-${hex(12)}`,
  }
}
