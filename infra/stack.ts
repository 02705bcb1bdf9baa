import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { Api } from './constructs/api.ts'
import { CampaignData } from './constructs/campaign-data.ts'
import { Identity } from './constructs/identity.ts'
import { Listeners } from './constructs/listeners.ts'
import { Mail } from './constructs/mail.ts'
import { Secrets } from './constructs/secrets.ts'
import { SiteFront } from './constructs/site-front.ts'
import { SiteServer } from './constructs/site-server.ts'
import { Workshop } from './constructs/workshop.ts'

export type RoterFadenProps = StackProps & {
  /** Folder with one bundle for each function. */
  bundles: string
  /** Folder with the site's build (OpenNext). */
  site: string
  /** Domain from which mails are sent. */
  mailDomain: string
}

/** The whole platform in one stack: nothing is exported or imported, and it is deployed or rolled back as one. */
export class RoterFaden extends Stack {
  constructor(scope: Construct, id: string, { bundles, site, mailDomain, ...props }: RoterFadenProps) {
    // Personal data stays in Frankfurt.
    super(scope, id, {
      description: 'Roter Faden: campaigns from below',
      env: { region: 'eu-central-1' },
      ...props,
    })

    const data = new CampaignData(this, 'Data')
    const secrets = new Secrets(this, 'Secrets')
    const mail = new Mail(this, 'Mail', { domain: mailDomain })
    const api = new Api(this, 'Api')
    const front = new SiteFront(this, 'Front', { site, api: api.http })
    const identity = new Identity(this, 'Identity', { siteUrl: front.url })
    const workshop = new Workshop(this, 'Workshop', { bundles, data, secrets, mail, siteUrl: front.url })

    api.authorizeBy(identity)
    api.serveFeatures(workshop)
    new Listeners(this, 'Listeners', { workshop, data })

    const server = new SiteServer(this, 'Site', {
      site,
      api: api.http,
      identity,
      secrets,
      siteUrl: front.url,
    })
    api.serveSite(server.handler)

    new CfnOutput(this, 'SiteUrl', { value: front.url })
  }
}
