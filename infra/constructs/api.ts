import { Lazy, RemovalPolicy, Validations } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { Function } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { features } from '../features.ts'
import type { Identity } from './identity.ts'
import type { Workshop } from './workshop.ts'

/** What the whole country may ask at once before API Gateway says no; far above a campaign's busiest minute. */
const throttle = { rateLimit: 2_000, burstLimit: 4_000 }

/** One permission for a function however many routes lead to it: a stack holds 500 resources. */
const integrationOf = (id: string, handler: Function) =>
  new HttpLambdaIntegration(id, handler, { scopePermissionToRoute: false })

/** One HTTP API for everything. A route is closed unless the contract says that it is for anyone. */
export class Api extends Construct {
  readonly http: HttpApi
  #identity: Identity | undefined

  constructor(scope: Construct, id: string) {
    super(scope, id)
    // Identity needs the site's address, which needs this API: the authorizer is told last.
    const issuer = Lazy.string({ produce: () => this.#identity?.pool.userPoolProviderUrl })
    const jwtAudience = Lazy.list({
      produce: () => this.#identity && [this.#identity.client.userPoolClientId],
    })
    this.http = new HttpApi(this, 'Http', {
      apiName: 'roter-faden',
      createDefaultStage: false,
      defaultAuthorizer: new HttpJwtAuthorizer('People', issuer, { jwtAudience }),
    })
    const destination = new LogGroupLogDestination(
      new LogGroup(this, 'Access', {
        retention: RetentionDays.ONE_MONTH,
        removalPolicy: RemovalPolicy.DESTROY,
      }),
    )
    new HttpStage(this, 'Stage', {
      httpApi: this.http,
      stageName: '$default',
      autoDeploy: true,
      throttle,
      // Neither addresses nor query strings: they tell who looked at what, and links carry their right with them.
      accessLogSettings: {
        destination,
        format: AccessLogFormat.custom(
          JSON.stringify({
            requestId: '$context.requestId',
            route: '$context.routeKey',
            status: '$context.status',
            ms: '$context.responseLatency',
          }),
        ),
      },
    })
  }

  authorizeBy(identity: Identity) {
    this.#identity = identity
  }

  serveFeatures(workshop: Workshop) {
    for (const { noun, routes, ...order } of features) {
      const handler = workshop.make(this, noun, { entry: `${noun}/api`, ...order })
      const integration = integrationOf(noun, handler)
      for (const { method, path, audience } of Object.values(routes)) {
        const [route] = this.http.addRoutes({
          path: `/api${path}`,
          methods: [HttpMethod[method]],
          integration,
          ...(audience === 'anyone' && { authorizer: new HttpNoneAuthorizer() }),
        })
        if (route && audience === 'anyone')
          Validations.of(route).acknowledge({
            id: 'AwsSolutions-APIG4',
            reason: 'The contract says that this route is for anyone.',
          })
      }
    }
  }

  /** Everything that is not the API is a page; the site itself asks who somebody is. */
  serveSite(handler: Function) {
    const route = new HttpRoute(this, 'Pages', {
      httpApi: this.http,
      routeKey: HttpRouteKey.DEFAULT,
      integration: integrationOf('Site', handler),
      authorizer: new HttpNoneAuthorizer(),
    })
    Validations.of(route).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: 'Pages are open; what they show comes from the API, which asks for a token.',
    })
  }
}
