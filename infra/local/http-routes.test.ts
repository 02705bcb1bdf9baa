import { describe, expect, it } from 'vitest'
import { compileRoutes, matchRoute } from './http-routes.ts'

// On purpose in the wrong order: the rank and not the template decides.
const keys = [
  '$default',
  'ANY /api/{proxy+}',
  'GET /api/actions/{actionId}',
  'ANY /api/actions/{actionId}',
  'GET /api/actions/next',
  'GET /api/actions/{actionId}/shifts/{shiftId}',
  'GET /api/actions/next/shifts/{shiftId}',
  'GET /api/a.b',
]
const routes = compileRoutes(keys.map((key) => ({ key, target: key })))
const find = (method: string, path: string) => matchRoute(routes, method, path)

describe('the most specific route answers', () => {
  it.each([
    ['GET', '/api/actions/next', 'GET /api/actions/next'],
    ['GET', '/api/actions/act_1', 'GET /api/actions/{actionId}'],
    ['POST', '/api/actions/act_1', 'ANY /api/actions/{actionId}'],
    ['POST', '/api/actions/next', 'ANY /api/actions/{actionId}'],
    ['GET', '/api/actions/next/shifts/1', 'GET /api/actions/next/shifts/{shiftId}'],
    ['GET', '/api/actions/act_1/shifts/1', 'GET /api/actions/{actionId}/shifts/{shiftId}'],
    ['GET', '/api/else/where', 'ANY /api/{proxy+}'],
    ['GET', '/', '$default'],
    ['GET', '/api', '$default'],
    ['GET', '/api/axb', 'ANY /api/{proxy+}'],
    ['GET', '/api/actions/act_1/', 'ANY /api/{proxy+}'],
  ])('%s %s', (method, path, expected) => {
    expect(find(method, path)?.route.target).toBe(expected)
  })
})

it('finds nothing without a default', () => {
  const only = compileRoutes([{ key: 'GET /api/health', target: 1 }])
  expect(matchRoute(only, 'POST', '/api/health')).toBeUndefined()
  expect(matchRoute(only, 'GET', '/api/healthy')).toBeUndefined()
})

it('decodes parameters, and keeps slashes only in a greedy one', () => {
  expect(find('GET', '/api/actions/a%20b%2Fc')?.parameters).toEqual({ actionId: 'a b/c' })
  expect(find('PUT', '/api/x/y/z')?.parameters).toEqual({ proxy: 'x/y/z' })
})
