import { createHash, generateKeyPairSync, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { Provider, type Context } from 'oidc-provider'
import { demoPeople } from './demo-people.ts'
import { identityStore } from './identity-store.ts'
import { contentSecurityPolicy, signInExpiredPage, signInPage } from './sign-in-page.ts'
import { StateStore } from './state-store.ts'

export type IdentitySettings = {
  port: number
  issuer: string
  stateDir: string
  /** The user pool's clients as the template describes them. */
  clients: { clientId: string; callbackUrls: string[]; logoutUrls: string[] }[]
}

/** oidc-provider makes JWT access tokens only for a named API; Cognito knows just one, without a name. */
const api = 'urn:roter-faden:api'
const scopes = 'openid email profile'
const hour = 3_600

/**
 * Stands in for a Cognito user pool with managed login: the same paths, the same claims, and a page that lists
 * the demo people in place of e-mail codes and passkeys. Listens until the process ends.
 */
export async function startIdentity(settings: IdentitySettings): Promise<void> {
  const state = new StateStore(settings.stateDir)
  const provider = new Provider(settings.issuer, configuration(settings, state))
  provider.on('server_error', (_context, error) => console.error(error))
  provider.use(async (context, next) => {
    if (context.path === '/logout') await signOut(provider, settings, context)
    else if (context.path.startsWith('/login/')) await signIn(provider, context)
    else await next()
  })
  await once(createServer(provider.callback()).listen(settings.port, '127.0.0.1'), 'listening')
}

async function signIn(provider: Provider, context: Context): Promise<void> {
  context.type = 'html'
  context.set('content-security-policy', contentSecurityPolicy)
  try {
    await provider.interactionDetails(context.req, context.res)
  } catch {
    context.status = 400
    context.body = signInExpiredPage
    return
  }
  const person = context.method === 'POST' && new URLSearchParams(await text(context.req)).get('person')
  if (!demoPeople.some(({ personId }) => personId === person)) {
    context.body = signInPage(demoPeople)
    return
  }
  const result = { login: { accountId: person } }
  context.redirect(await provider.interactionResult(context.req, context.res, result))
}

/** Cognito's own way out: no question asked, and back to one of the addresses the client has registered. */
async function signOut(provider: Provider, { clients }: IdentitySettings, context: Context): Promise<void> {
  const { client_id: clientId, logout_uri: target = '' } = context.query
  const client = clients.find((one) => one.clientId === clientId)
  if (!client?.logoutUrls.includes(target)) {
    context.status = 400
    context.body = 'invalid client_id or logout_uri'
    return
  }
  await (await provider.Session.get(context)).destroy()
  context.redirect(target)
}

function configuration({ clients }: IdentitySettings, state: StateStore) {
  const key = state.getOrMake('signing-key', () => ({
    ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
    use: 'sig',
    alg: 'RS256',
    kid: randomUUID(),
  }))
  return {
    adapter: identityStore(state),
    clients: clients.map(({ clientId, callbackUrls }) => ({
      client_id: clientId,
      token_endpoint_auth_method: 'none',
      redirect_uris: callbackUrls,
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      id_token_signed_response_alg: 'RS256',
    })),
    jwks: { keys: [key] },
    cookies: { keys: [createHash('sha256').update(JSON.stringify(key)).digest('hex')] },
    routes: {
      authorization: '/oauth2/authorize',
      token: '/oauth2/token',
      userinfo: '/oauth2/userInfo',
      revocation: '/oauth2/revoke',
      end_session: '/logout',
      jwks: '/.well-known/jwks.json',
    },
    interactions: { url: (_context: Context, { uid }: { uid: string }) => `/login/${uid}` },
    pkce: { required: () => true },
    responseTypes: ['code'],
    scopes: scopes.split(' '),
    claims: {
      openid: ['sub', 'cognito:username', 'token_use'],
      email: ['email', 'email_verified'],
      profile: ['name'],
    },
    conformIdTokenClaims: false,
    ttl: {
      AccessToken: hour,
      IdToken: hour,
      RefreshToken: 720 * hour,
      Session: 24 * hour,
      Grant: 720 * hour,
      Interaction: hour,
    },
    // Cognito gives a refresh token without being asked for offline access, and keeps it.
    issueRefreshToken: async () => true,
    rotateRefreshToken: false,
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      userinfo: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => api,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: scopes,
          audience: api,
          accessTokenTTL: hour,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    formats: { customizers: { jwt: withoutAudience } },
    extraTokenClaims: (_context: Context, { accountId }: { accountId: string }) => ({
      token_use: 'access',
      username: accountId,
      version: 2,
    }),
    findAccount: (_context: Context, id: string) => accountOf(id),
    loadExistingGrant: grantEverything,
  }
}

/** Our own application needs no consent screen. */
async function grantEverything({ oidc: { provider, client, session } }: Context) {
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope(scopes)
  grant.addResourceScope(api, scopes)
  await grant.save()
  return grant
}

/**
 * Cognito's access tokens have no audience, oidc-provider refuses to make such. Not enumerable means that it
 * finds its audience and that the JSON does not.
 */
function withoutAudience(_context: Context, _token: object, parts: { payload: { aud: string } }): void {
  Object.defineProperty(parts.payload, 'aud', { value: parts.payload.aud, enumerable: false, writable: true })
}

function accountOf(personId: string) {
  const person = demoPeople.find((one) => one.personId === personId)
  if (!person) return undefined
  const { email, name } = person
  return {
    accountId: personId,
    claims: (use: string) => ({
      sub: personId,
      'cognito:username': personId,
      email,
      email_verified: true,
      name,
      ...(use === 'id_token' && { token_use: 'id' }),
    }),
  }
}
