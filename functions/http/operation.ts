import type { Actor } from '#shared/identity/actor.ts'
import type { Route, RouteInput, RouteOutput } from '#shared/http/route.ts'

/**
 * What an operation is called with: the parsed request and who asks (nobody on routes for anyone). `source` tells
 * the networks that requests come from apart for a day, where a feature asks for it.
 */
export type Call<R extends Route> = RouteInput<R> & {
  actor: R['audience'] extends 'anyone' ? undefined : Actor
  source?: string | undefined
}

export type Run<R extends Route, Deps> = (call: Call<R>, deps: Deps) => Promise<RouteOutput<R>>

/** A route together with what it does. */
export type Operation<Deps> = {
  route: Route
  run: (call: never, deps: Deps) => Promise<unknown>
}

/** Ties an operation to its route: request, actor and answer are typed by the contract. */
export const operation =
  <R extends Route>(route: R) =>
  <Deps>(run: Run<R, Deps>): { route: R; run: Run<R, Deps> } => ({ route, run })
