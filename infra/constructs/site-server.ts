import { Duration } from 'aws-cdk-lib'
import { HttpNoneAuthorizer, HttpRoute, HttpRouteKey, type HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Construct } from 'constructs'
import { join } from 'node:path'
import { acknowledge } from './acknowledge.ts'
import type { Alarms } from './alarms.ts'
import { HouseFunction } from './house-function.ts'
import type { Identity } from './identity.ts'
import type { Secrets } from './secrets.ts'

export type SiteServerProps = {
  /** OpenNext's output. */
  build: string
  api: HttpApi
  identity: Identity
  secrets: Secrets
  alarms: Alarms
  siteUrl: string
}

/** The pages: a Next.js server that touches no table and asks the API like everybody else. */
export class SiteServer extends Construct {
  constructor(scope: Construct, id: string, props: SiteServerProps) {
    super(scope, id)
    const { api, identity, secrets } = props
    const { handler } = new HouseFunction(this, 'Pages', {
      folder: join(props.build, 'server-functions/default'),
      // A whole processor: a page is mostly rendering.
      memoryMegabytes: 1769,
      timeout: Duration.seconds(29),
      environment: {
        API_URL: api.apiEndpoint,
        SITE_URL: props.siteUrl,
        OIDC_ISSUER: identity.issuer,
        OIDC_CLIENT_ID: identity.clientId,
        VISITOR_SECRET: secrets.visitor.unsafeUnwrap(),
        SESSION_SECRET: secrets.session.unsafeUnwrap(),
        NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secrets.forms.unsafeUnwrap(),
      },
      rights: [],
      whenItFails: 'No page opens: nobody can read, sign up, register an action or vote.',
      alarms: props.alarms,
    })
    const route = new HttpRoute(this, 'Route', {
      httpApi: api,
      routeKey: HttpRouteKey.DEFAULT,
      integration: new HttpLambdaIntegration('Integration', handler),
      authorizer: new HttpNoneAuthorizer(),
    })
    acknowledge(route, {
      'AwsSolutions-APIG4':
        'Pages are open to everybody. What they show comes from the API, which asks for a token.',
    })
  }
}
