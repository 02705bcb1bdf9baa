import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose'

export type JwtSettings = { issuer: string; audience: string[]; scopes: string[] }
export type JwtContext = { claims: Record<string, string>; scopes: string[] }

/** A token that is missing, forged, expired or meant for somebody else. */
export class TokenRefused extends Error {}
/** A valid token that lacks the scope a route asks for. */
export class ScopeMissing extends Error {}

/**
 * What the JWT authorizer of an HTTP API does with the Authorization header.
 *
 * @throws {TokenRefused} answered with 401
 * @throws {ScopeMissing} answered with 403
 */
export type TokenCheck = (header: string | undefined, settings: JwtSettings) => Promise<JwtContext>

/** API Gateway hands over every claim as a string, lists as `[a b]`. */
export function claimAsString(value: unknown): string {
  if (Array.isArray(value)) return `[${value.join(' ')}]`
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)
}

/** A check that fetches each issuer's keys once, when the first token comes. */
export function tokenCheck(): TokenCheck {
  const keySets = new Map<string, Promise<ReturnType<typeof createRemoteJWKSet>>>()

  return async (header, { issuer, audience, scopes }) => {
    const token = (header ?? '').replace(/^Bearer /i, '')
    if (!token) throw new TokenRefused('no token')
    const keys = keySets.get(issuer) ?? discoverKeys(issuer)
    keySets.set(issuer, keys)
    const payload = await verify(token, issuer, await keys)
    // Cognito's access tokens have no audience; API Gateway then looks at client_id.
    const meantFor = [payload.aud ?? payload['client_id']].flat()
    if (!meantFor.some((entry) => audience.includes(entry as string)))
      throw new TokenRefused('invalid audience')
    const granted = ((payload['scope'] ?? '') as string).split(' ')
    if (scopes.length > 0 && !scopes.some((scope) => granted.includes(scope)))
      throw new ScopeMissing('insufficient scope')
    const claims = Object.entries(payload).map(([name, value]) => [name, claimAsString(value)])
    return { claims: Object.fromEntries(claims), scopes }
  }
}

async function discoverKeys(issuer: string) {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`)
  const { jwks_uri } = (await response.json()) as { jwks_uri: string }
  return createRemoteJWKSet(new URL(jwks_uri))
}

async function verify(
  token: string,
  issuer: string,
  keys: ReturnType<typeof createRemoteJWKSet>,
): Promise<JWTPayload> {
  try {
    return (await jwtVerify(token, keys, { issuer })).payload
  } catch (error) {
    // Anything else, such as keys that cannot be fetched, is our fault and not the token's.
    if (error instanceof errors.JOSEError) throw new TokenRefused(error.message)
    throw error
  }
}
