import type { StateStore } from './state-store.ts'

type Payload = { exp?: number; uid?: string; grantId?: string; consumed?: number }

const nowInSeconds = () => Math.floor(Date.now() / 1_000)

/** Keeps sign-ins, codes and refresh tokens where they survive a restart, in the shape oidc-provider asks for. */
export function identityStore(state: StateStore): (model: string) => object {
  for (const [key, { exp }] of state.list<Payload>('identity/'))
    if (exp !== undefined && exp < nowInSeconds()) state.delete(key)

  return (model) => {
    const keyOf = (id: string) => `identity/${model}/${id}`
    const find = async (id: string) => {
      const payload = state.get(keyOf(id)) as Payload | undefined
      return payload?.exp !== undefined && payload.exp < nowInSeconds() ? undefined : payload
    }
    return {
      find,
      findByUid: async (uid: string) =>
        state.list<Payload>(keyOf('')).find(([, payload]) => payload.uid === uid)?.[1],
      findByUserCode: async () => undefined,
      upsert: async (id: string, payload: Payload) => state.set(keyOf(id), payload),
      consume: async (id: string) => state.set(keyOf(id), { ...(await find(id)), consumed: nowInSeconds() }),
      destroy: async (id: string) => state.delete(keyOf(id)),
      revokeByGrantId: async (grantId: string) => {
        for (const [key, payload] of state.list<Payload>('identity/'))
          if (payload.grantId === grantId) state.delete(key)
      },
    }
  }
}
