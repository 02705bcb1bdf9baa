import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda'
import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { PersonId, type Actor } from '#shared/identity/actor.ts'
import { isInForce, type Grant } from '#shared/identity/grant.ts'

/** A leaver's rights end within a minute: 30 s here, and no more than that anywhere else. */
const rememberedFor = 30_000
const mostRemembered = 1_000

export type GrantSource = { grantsOf: (personId: PersonId) => Promise<readonly Grant[]> }
export type IdentifyActor = (event: Partial<APIGatewayProxyEventV2WithJWTAuthorizer>) => Promise<Actor>

/** The token says who (API Gateway has verified it), the stored grants say what. */
export function identifyActor({ grantsOf }: GrantSource, now: () => Date): IdentifyActor {
  const remembered = new Map<PersonId, { grants: readonly Grant[]; until: number }>()

  const grantsInMemory = async (personId: PersonId, at: number) => {
    const known = remembered.get(personId)
    if (known && known.until > at) return known.grants
    if (remembered.size >= mostRemembered) remembered.clear()
    const grants = await grantsOf(personId)
    remembered.set(personId, { grants, until: at + rememberedFor })
    return grants
  }

  return async (event) => {
    const claims = event.requestContext?.authorizer?.jwt?.claims
    const personId = PersonId.safeParse(claims?.['sub'])
    // An ID token is for the site itself; only an access token opens the API.
    if (!personId.success || claims?.['token_use'] !== 'access') throw new Refusal('not_signed_in')
    const moment = now()
    const grants = await grantsInMemory(personId.data, moment.getTime())
    const today = dayInBerlin(moment)
    return { personId: personId.data, grants: grants.filter((grant) => isInForce(grant, today)) }
  }
}
