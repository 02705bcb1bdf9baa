/** A route key of an HTTP API (`GET /actions/{actionId}`, `ANY /files/{path+}`, `$default`), ready to match. */
export type CompiledRoute<Target> = {
  key: string
  target: Target
  method: string
  pattern: RegExp
  parameters: string[]
  rank: string
}

/**
 * API Gateway picks the most specific route. Segment by segment a literal beats a parameter, a parameter beats a
 * greedy one, and at equal paths a named method beats ANY; `$default` comes last. The rank is a string that
 * sorts in this order. This is the only place that knows it.
 */
function rankOf(method: string, segments: string[]): string {
  const weights = segments.map((segment) =>
    /^\{.+\+\}$/.test(segment) ? 'c' : segment.startsWith('{') ? 'b' : 'a',
  )
  return `${weights.join('')}|${method === 'ANY' ? 1 : 0}`
}

export function compileRoutes<Target>(routes: { key: string; target: Target }[]): CompiledRoute<Target>[] {
  return routes
    .map(({ key, target }) => compile(key, target))
    .toSorted((one, other) => (one.rank < other.rank ? -1 : one.rank > other.rank ? 1 : 0))
}

function compile<Target>(key: string, target: Target): CompiledRoute<Target> {
  if (key === '$default') return { key, target, method: 'ANY', pattern: /^/, parameters: [], rank: '~' }
  const [method = '', path = ''] = key.split(' ')
  const segments = path.split('/').slice(1)
  const parameters: string[] = []
  const pattern = segments.map((segment) => {
    const [, name, greedy] = /^\{(\w+)(\+?)\}$/.exec(segment) ?? []
    if (!name) return RegExp.escape(segment)
    parameters.push(name)
    return greedy ? '(.+)' : '([^/]+)'
  })
  return {
    key,
    target,
    method,
    pattern: new RegExp(`^/${pattern.join('/')}$`),
    parameters,
    rank: rankOf(method, segments),
  }
}

/** The route for a request and its decoded path parameters. `routes` as `compileRoutes` gives them. */
export function matchRoute<Target>(
  routes: CompiledRoute<Target>[],
  method: string,
  path: string,
): { route: CompiledRoute<Target>; parameters: Record<string, string> } | undefined {
  for (const route of routes) {
    if (route.method !== 'ANY' && route.method !== method) continue
    const found = route.pattern.exec(path)
    if (!found) continue
    const values = route.parameters.map((name, position) => [name, decodeURIComponent(found[position + 1]!)])
    return { route, parameters: Object.fromEntries(values) }
  }
  return undefined
}
