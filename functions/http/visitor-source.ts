import { createHmac, timingSafeEqual } from 'node:crypto'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { frontHeader, networkOf, visitorAddressHeader, visitorHeader } from '#shared/http/visitor.ts'

type Request = Pick<APIGatewayProxyEventV2, 'headers' | 'requestContext'>

const digest = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest()

/** Six characters tell the few senders of one shift apart and say nothing; another day they are others. */
const characters = 6

/**
 * Which network a request comes from, so that nobody can hold many places: as a keyed hash that changes every day,
 * never as an address. The site seals the address of whose request it passes on; the front before all of it says
 * who asks, and is believed when it shows the secret.
 * @param secret shared with the site
 */
export const visitorSource =
  (secret: string, now: () => Date) =>
  ({ headers, requestContext }: Request): string => {
    const [address = '', seal = ''] = (headers?.[visitorHeader] ?? '').split(' ')
    const expected = digest(secret, `visitor\n${address}`)
    const given = Buffer.from(seal, 'base64url')
    const isOurs = given.length === expected.length && timingSafeEqual(given, expected)
    const cameThroughFront = headers?.[frontHeader] === secret
    const fromFront = cameThroughFront ? headers[visitorAddressHeader] : undefined
    const network = networkOf(isOurs ? address : (fromFront ?? requestContext.http?.sourceIp ?? ''))
    return digest(secret, `source\n${now().toISOString().slice(0, 10)}\n${network}`)
      .toString('base64url')
      .slice(0, characters)
  }
