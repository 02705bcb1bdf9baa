import type * as z from 'zod'
import type { RefusalCode } from './refusal.ts'

/**
 * Who may call a route, before any rule about the particular record is asked.
 * `anyone` needs no token; every other audience needs a valid one.
 */
export type Audience = 'anyone' | 'signed-in' | 'coordinator' | 'federal-office'

/** One thing a caller can do. `path` is relative to `/api`; parameters are written `{actionId}`. */
export type Route = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: `/${string}`
  summary: string
  audience: Audience
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType
  returns: z.ZodType
  /** What a text is that is returned; a page to read unless told. */
  type?: 'text/html' | 'text/calendar' | 'text/csv'
  /** Scripts of any web page may read the answer (CORS); otherwise only our own. */
  readBy?: 'any page'
  /** Status of success; 200 unless told. */
  status?: 200 | 201 | 202
  /** What the operation itself may refuse, besides bad input, missing rights and missing records. */
  refuses?: readonly RefusalCode[]
}

type Parsed<R extends Route, Part extends 'params' | 'query' | 'body'> = R[Part] extends z.ZodType
  ? z.output<R[Part]>
  : undefined

/** What an operation receives: each part already parsed by the route's schema. */
export type RouteInput<R extends Route> = {
  params: Parsed<R, 'params'>
  query: Parsed<R, 'query'>
  body: Parsed<R, 'body'>
}

export type RouteOutput<R extends Route> = z.output<R['returns']>

export type Routes = Record<string, Route>

/** Keeps each route's exact type, so that operations and the client are checked against it. */
export function defineRoutes<const R extends Routes>(routes: R): R {
  return routes
}
