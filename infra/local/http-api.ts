import { gatewayAnswer, type Answer, type Incoming } from './answer.ts'
import { InvocationFault, type LocalFunction } from './functions.ts'
import { fromResult, toEvent } from './http-event.ts'
import { compileRoutes, matchRoute } from './http-routes.ts'
import { ScopeMissing, tokenCheck, TokenRefused, type JwtSettings } from './jwt-check.ts'
import type { Template } from './template.ts'

export type HttpApi = (request: Incoming) => Promise<Answer>

type Target = { handler: LocalFunction; jwt?: JwtSettings }
type RouteProperties = {
  RouteKey: string
  Target: string
  AuthorizationType?: 'NONE' | 'JWT'
  AuthorizerId?: string
  AuthorizationScopes?: string[]
}
type AuthorizerProperties = { JwtConfiguration: { Issuer: string; Audience: string[] } }

/** The routes of the template's HTTP API with the function and the authorizer of each. */
export function readRoutes(
  template: Template,
  functionAt: (arn: string) => LocalFunction,
): { key: string; target: Target }[] {
  const integrations = new Map(
    template
      .resources<{ IntegrationUri: unknown }>('AWS::ApiGatewayV2::Integration')
      .map(({ id, properties }) => [
        `integrations/${id}`,
        functionAt(template.resolve(properties.IntegrationUri) as string),
      ]),
  )
  const authorizers = new Map(
    template
      .resources('AWS::ApiGatewayV2::Authorizer')
      .map(({ id, properties }) => [
        id,
        (template.resolve(properties) as AuthorizerProperties).JwtConfiguration,
      ]),
  )
  return template.resources('AWS::ApiGatewayV2::Route').map(({ id, properties }) => {
    const route = template.resolve(properties) as RouteProperties
    const handler = integrations.get(route.Target)
    if (!handler) throw new Error(`${id} leads to no function`)
    const type = route.AuthorizationType ?? 'NONE'
    if (type === 'NONE') return { key: route.RouteKey, target: { handler } }
    const authorizer = authorizers.get(route.AuthorizerId ?? '')
    if (type !== 'JWT' || !authorizer) throw new Error(`${id} has an authorizer the runner does not know`)
    const { Issuer: issuer, Audience: audience } = authorizer
    const jwt = { issuer, audience, scopes: route.AuthorizationScopes ?? [] }
    return { key: route.RouteKey, target: { handler, jwt } }
  })
}

/** An HTTP API: finds the route, checks the token, invokes the function. It never throws. */
export function httpApi(
  routes: { key: string; target: Target }[],
  report: (source: string, error: unknown) => void,
): HttpApi {
  const compiled = compileRoutes(routes)
  const checkToken = tokenCheck()

  return async function answer(request) {
    const path = request.url.split('?', 1)[0] ?? '/'
    const match = matchRoute(compiled, request.method, path)
    if (!match) return gatewayAnswer(404, 'Not Found')
    const { handler, jwt } = match.route.target
    try {
      const identity = jwt && (await checkToken(request.headers['authorization'] as string | undefined, jwt))
      const route = { key: match.route.key, parameters: match.parameters }
      return fromResult(await handler.invoke(toEvent(request, route, identity, new Date())))
    } catch (error) {
      return answerFault(error, (fault) => report(handler.settings.name, fault))
    }
  }
}

function answerFault(error: unknown, report: (error: unknown) => void): Answer {
  if (error instanceof TokenRefused)
    return gatewayAnswer(401, 'Unauthorized', {
      'www-authenticate': `Bearer scope="" error="invalid_token" error_description="${error.message.replaceAll('"', "'")}"`,
    })
  if (error instanceof ScopeMissing) return gatewayAnswer(403, 'Forbidden')
  report(error)
  return error instanceof InvocationFault && error.kind === 'timeout'
    ? gatewayAnswer(503, 'Service Unavailable')
    : gatewayAnswer(500, 'Internal Server Error')
}
