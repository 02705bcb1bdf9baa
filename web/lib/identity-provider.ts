import * as oidc from 'openid-client'
import type { Session, SignInAttempt } from './session-cookie.ts'
import { setting } from './setting.ts'

const scope = 'openid email profile'
let discovered: Promise<oidc.Configuration> | undefined

/** Asked for once per process; a failed attempt is not kept. */
function provider(): Promise<oidc.Configuration> {
  discovered ??= discover().catch((error: unknown) => {
    discovered = undefined
    throw error
  })
  return discovered
}

function discover() {
  const issuer = new URL(setting('OIDC_ISSUER'))
  // Only a provider on this machine speaks plain http.
  const execute = issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : []
  return oidc.discovery(
    issuer,
    setting('OIDC_CLIENT_ID'),
    { token_endpoint_auth_method: 'none' },
    oidc.None(),
    {
      execute,
      timeout: 5,
    },
  )
}

const callback = () => `${setting('SITE_URL')}/auth/callback`

/** Where to send somebody who signs in, and what to remember until they are back. */
export async function beginSignIn(returnTo: string): Promise<{ address: URL; attempt: SignInAttempt }> {
  const attempt = { state: oidc.randomState(), verifier: oidc.randomPKCECodeVerifier(), returnTo }
  const address = oidc.buildAuthorizationUrl(await provider(), {
    redirect_uri: callback(),
    scope,
    state: attempt.state,
    code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: 'S256',
  })
  return { address, attempt }
}

/** @throws Error when the answer does not belong to the attempt */
export async function finishSignIn(answer: URLSearchParams, attempt: SignInAttempt): Promise<Session> {
  const tokens = await oidc.authorizationCodeGrant(await provider(), new URL(`${callback()}?${answer}`), {
    expectedState: attempt.state,
    pkceCodeVerifier: attempt.verifier,
    idTokenExpected: true,
  })
  return sessionOf(tokens, undefined)
}

/** @returns undefined when the provider does not honour the session any more */
export async function renew({ refreshToken }: Session): Promise<Session | undefined> {
  try {
    return sessionOf(await oidc.refreshTokenGrant(await provider(), refreshToken), refreshToken)
  } catch (error) {
    if (error instanceof oidc.ResponseBodyError && error.error === 'invalid_grant') return undefined
    throw error
  }
}

/** Cognito's way to end a session; other providers ignore the parameters they do not know. */
export async function signOutAddress(): Promise<URL> {
  return oidc.buildEndSessionUrl(await provider(), { logout_uri: `${setting('SITE_URL')}/` })
}

function sessionOf(
  tokens: oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers,
  refreshToken: string | undefined,
): Session {
  const lasting = tokens.refresh_token ?? refreshToken
  if (!lasting) throw new Error('The identity provider gave no refresh token')
  return {
    accessToken: tokens.access_token,
    refreshToken: lasting,
    expiresAt: Math.floor(Date.now() / 1_000) + (tokens.expiresIn() ?? 900),
  }
}
