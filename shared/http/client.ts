import { Problem } from './refusal.ts'
import type { FieldError } from './refusal.ts'
import { visitorHeader } from './visitor.ts'
import type { Route, RouteInput, RouteOutput } from './route.ts'

type Given<R extends Route> = {
  [Part in keyof RouteInput<R> as RouteInput<R>[Part] extends undefined ? never : Part]: Part extends 'body'
    ? unknown
    : Record<string, unknown>
} & {
  token?: string | undefined
  /** From the site only: whose request it passes on, sealed. */
  visitor?: string | undefined
}

/** The API answered with a refusal; `code` is stable and is what a page translates. */
export class ApiRefusal extends Error {
  override name = 'ApiRefusal'
  readonly status: number
  readonly code: string
  readonly fields: readonly FieldError[]

  constructor(problem: Problem) {
    super(problem.title)
    this.status = problem.status
    this.code = problem.code
    this.fields = problem.fields ?? []
  }
}

/** Address of a call below the API's origin, with path and query parameters filled in. */
export function addressOf(
  route: Route,
  params: Record<string, unknown> = {},
  query: Record<string, unknown> = {},
) {
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  )
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const search = new URLSearchParams(
    given.map(([name, value]): [string, string] => [name, String(value)]),
  ).toString()
  return `/api${path}${search && `?${search}`}`
}

/**
 * Calls one route of the contract.
 * @throws ApiRefusal when the API refuses; Error when it cannot be reached or answers with something else.
 */
export async function call<R extends Route>(
  origin: string,
  route: R,
  given: Given<R>,
): Promise<RouteOutput<R>> {
  const { params, query, body, token, visitor } = given as {
    params?: Record<string, unknown>
    query?: Record<string, unknown>
    body?: unknown
    token?: string
    visitor?: string
  }
  const response = await fetch(origin + addressOf(route, params, query), {
    method: route.method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(visitor && { [visitorHeader]: visitor }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    cache: 'no-store',
  })
  if (response.ok) return (route.type ? await response.text() : await response.json()) as RouteOutput<R>
  const problem = Problem.safeParse(await response.json().catch(() => undefined))
  if (problem.success) throw new ApiRefusal(problem.data)
  // API Gateway itself answers some requests: no token (401), too large (413), out of time (503).
  if (response.status === 401)
    throw new ApiRefusal({ type: 'about:blank', title: 'Sign in first', status: 401, code: 'not_signed_in' })
  if (response.status === 413)
    throw new ApiRefusal({ type: 'about:blank', title: 'Too large', status: 413, code: 'too_large' })
  throw new Error(`${route.method} ${route.path} answered ${response.status}`)
}
