import { CfnOutput, Lazy, Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { Alarms } from './constructs/alarms.ts'
import { Api } from './constructs/api.ts'
import { CampaignData } from './constructs/campaign-data.ts'
import { FeatureApi } from './constructs/feature-api.ts'
import type { House } from './constructs/house.ts'
import { Identity } from './constructs/identity.ts'
import { Mail } from './constructs/mail.ts'
import { MinuteJob } from './constructs/minute-job.ts'
import { Secrets } from './constructs/secrets.ts'
import { SiteFront } from './constructs/site-front.ts'
import { SiteServer } from './constructs/site-server.ts'
import { StreamListener } from './constructs/stream-listener.ts'
import { features, listeners } from './features.ts'
import { jobs } from './jobs.ts'

/** What differs from one deployment to another; empty texts are left to AWS. */
export type Deployment = {
  /** The domain mails come from. */
  mailDomain: string
  /** Whether the records of that domain are set; see `Identity`. */
  mailDomainConfirmed: boolean
  /** The site's own name, and the ARN of its certificate in us-east-1. */
  siteDomain: string
  siteCertificate: string
}

export type RoterFadenProps = Deployment & {
  /** The folder with the bundle of an entry. */
  bundleOf: (entry: string) => string
  /** The folder with the site's build. */
  site: string
}

/** The whole platform in one stack: nothing is exported or imported, it goes forward or back as one. */
export class RoterFaden extends Stack {
  constructor(scope: Construct, id: string, { bundleOf, site, ...deployment }: RoterFadenProps) {
    // Personal data stays in Frankfurt.
    super(scope, id, { description: 'Roter Faden', env: { region: 'eu-central-1' } })

    const data = new CampaignData(this, 'Data')
    const secrets = new Secrets(this, 'Secrets')
    const alarms = new Alarms(this, 'Alarms')
    const mail = new Mail(this, 'Mail', { domain: deployment.mailDomain })
    // The site's address is known when its front is made, and the front needs the API, which needs the identity.
    const siteUrl = Lazy.string({ produce: () => front.url })
    const { mailDomainConfirmed } = deployment
    const identity = new Identity(this, 'Identity', { siteUrl, mail, mailDomainConfirmed })
    const { http: api } = new Api(this, 'Api', { identity })
    const house: House = { bundleOf, data, secrets, alarms, mail, siteUrl }

    for (const feature of features) new FeatureApi(this, feature, { house, api })
    for (const listener of listeners) new StreamListener(this, listener, house)
    for (const job of jobs) new MinuteJob(this, job, house)

    const front = new SiteFront(this, 'Front', {
      build: site,
      api,
      seal: secrets.visitor,
      domain: deployment.siteDomain,
      certificate: deployment.siteCertificate,
    })
    const server = new SiteServer(this, 'Site', { build: site, api, identity, secrets, alarms, siteUrl })
    server.node.addDependency(front.files)

    new CfnOutput(this, 'SiteUrl', { value: front.url })
    new CfnOutput(this, 'AlarmTopic', { value: alarms.topic.topicArn })
    for (const [position, { name, value }] of mail.identity.dkimRecords.entries())
      new CfnOutput(this, `MailRecord${position + 1}`, { value: `${name} CNAME ${value}` })
  }
}
