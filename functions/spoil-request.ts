import * as fc from 'fast-check'
import type { Route } from '#shared/http/route.ts'
import type { Given } from './call-handler.ts'

const nasty = [
  ['', ' ', '0', '-1', '1e999', 'null', 'true', '[]', '{}', '#', '%00', '\u0000', '\ud800', '\r\nX-Evil: 1'],
  ['0000-00-00', '0001-01-01', '2026-02-30', '9999-12-31', '24:00', '00:00', '23:59', '99999'],
  ['__proto__', 'constructor', 'ACTION#act_000000000001', "' OR 1=1 --", '../../../etc/passwd', '${7*7}'],
  ['act_000000000000', 'shf_zzzzzzzzzzzz', 'bund', 'e30.AAAAAAAAAAAAAAAAAAAAAA', 'a.b.c'],
  ['👩‍🌾'.repeat(60), 'x'.repeat(700), 'x'.repeat(70_000)],
].flat()

/** What stands in good requests too, if not always there. */
const plausible = [
  ['2026-12-05', '2026-11-23', '2027-03-28', '2026-11-22', '9999-12-31', '0001-01-01', '1900-01-01'],
  [
    '01067',
    '00000',
    '99999',
    '26465',
    'dresden',
    'bund',
    'nowhere',
    'info_stand',
    'culture',
    'campaign',
    'yes',
  ],
  ['act_zzzzzzzzzzzz', 'shf_zzzzzzzzzzzz', 'cmp_000000000001', 'cmp_zzzzzzzzzzzz', 'pri_000000000001', 'en'],
  [
    '<script>alert(1)</script>',
    'Ein Satz mit Grüßen. '.repeat(40),
    'thuy.nguyen@example.org',
    '00:00',
    '02:30',
  ],
  [1, 2, 999, 1000, true],
].flat()

const odd = [null, true, false, 0, -1, 1.5, 1e308, 2 ** 53, [], {}, [[]], [null]]

/** Text that has broken software before. */
export const strings = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom(...nasty))

const values = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<unknown>(...plausible) },
  { weight: 2, arbitrary: strings },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(...odd) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
)

export type Spoilt = {
  part: 'params' | 'query' | 'body'
  at: number
  name: string
  value: unknown
  how: 'fill' | 'set' | 'remove' | 'add' | 'whole'
}

/** One thing to be spoilt: most often a field the route knows, less often one it does not, or all at once. */
export const spoiling: fc.Arbitrary<Spoilt> = fc.record({
  part: fc.constantFrom('params', 'query', 'body'),
  at: fc.nat(30),
  name: strings,
  value: values,
  how: fc.constantFrom<Spoilt['how'][]>(
    'fill',
    'fill',
    'fill',
    'fill',
    'set',
    'set',
    'remove',
    'add',
    'whole',
  ),
})

type Box = Record<string, unknown>

/** Every place in a value that holds something, deep ones included. */
const places = (box: Box): [Box, string][] =>
  Object.entries(box).flatMap(([key, value]) => [
    [box, key] as [Box, string],
    ...(typeof value === 'object' && value !== null ? places(value as Box) : []),
  ])

/** The fields the route knows in this part of a request. */
const fieldsOf = (route: Route, part: Spoilt['part']) => Object.keys(Object(Object(route[part]).shape))

/** Spoils one part of a request in place; parts that the route does not have are spoilt less often. */
export function spoil(route: Route, given: Given, { part: drawn, at, name, value, how }: Spoilt): void {
  const known = (['params', 'query', 'body'] as const).filter((one) => route[one])
  const part = at < 25 ? (known[at % known.length] ?? drawn) : drawn
  const parts = given as Record<string, unknown>
  // API Gateway hands over parameters as text, whatever they were.
  const spoilt = part === 'body' ? structuredClone(value) : String(value)
  const box = parts[part] ?? {}
  if (how === 'whole' && part === 'body') parts[part] = spoilt
  if (how === 'whole' || typeof box !== 'object') return
  parts[part] = box
  const found = places(box as Box)
  const [inside, key] = found[at % Math.max(found.length, 1)] ?? [box as Box, name]
  if (how === 'remove') delete inside[key]
  else if (how === 'set') inside[key] = spoilt
  else {
    const fields = fieldsOf(route, part)
    const field = how === 'fill' ? (fields[at % fields.length] ?? name) : name
    // Not by assignment, which would do something else with `__proto__`.
    Object.defineProperty(box, field, { value: spoilt, enumerable: true, configurable: true, writable: true })
  }
}
