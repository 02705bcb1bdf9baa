import { RemovalPolicy } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import { HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { Identity } from './identity.ts'

/**
 * The one HTTP API. A route asks for a valid token of the site's client unless it says otherwise itself: what
 * somebody forgets is closed.
 */
export class Api extends Construct {
  readonly http: HttpApi

  constructor(scope: Construct, id: string, { identity }: { identity: Identity }) {
    super(scope, id)
    this.http = new HttpApi(this, 'Http', {
      defaultAuthorizer: new HttpJwtAuthorizer('SignedIn', identity.issuer, {
        jwtAudience: [identity.clientId],
      }),
      createDefaultStage: false,
    })
    const log = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    new HttpStage(this, 'Live', {
      httpApi: this.http,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 2_000, burstLimit: 4_000 },
      accessLogSettings: { destination: new LogGroupLogDestination(log), format: withoutAddresses },
    })
  }
}

/** How the API does, and nothing about who asked: no address, no token, no path with its ids. */
const withoutAddresses = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    at: '$context.requestTimeEpoch',
    route: '$context.routeKey',
    status: '$context.status',
    milliseconds: '$context.responseLatency',
    fault: '$context.integrationErrorMessage',
    refusedToken: '$context.authorizer.error',
  }),
)
