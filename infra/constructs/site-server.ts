import { Duration } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { Code, Function } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { join } from 'node:path'
import type { Identity } from './identity.ts'
import type { Secrets } from './secrets.ts'
import { alarmWhenItFails, house } from './workshop.ts'

type SiteServerProps = { site: string; api: HttpApi; identity: Identity; secrets: Secrets; siteUrl: string }

/** The pages: a Next.js server that knows no table and asks the API like everybody else. */
export class SiteServer extends Construct {
  readonly handler: Function

  constructor(scope: Construct, id: string, { site, api, identity, secrets, siteUrl }: SiteServerProps) {
    super(scope, id)
    this.handler = new Function(this, 'Server', {
      ...house(this, 'Server'),
      code: Code.fromAsset(join(site, 'server-functions/default')),
      handler: 'index.handler',
      memorySize: 1769,
      timeout: Duration.seconds(30),
      environment: {
        API_URL: api.apiEndpoint,
        SITE_URL: siteUrl,
        OIDC_ISSUER: identity.pool.userPoolProviderUrl,
        OIDC_CLIENT_ID: identity.client.userPoolClientId,
        SESSION_SECRET: secrets.sessions,
        NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secrets.serverActions,
      },
    })
    alarmWhenItFails(this.handler, 'Pages do not open: nobody can read, sign up, register or vote.')
  }
}
