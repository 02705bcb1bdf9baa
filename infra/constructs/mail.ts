import { Stack } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses'
import { Construct } from 'constructs'

/** The domain that mails come from. Neither opening a mail nor following its links is tracked. */
export class Mail extends Construct {
  readonly domain: string
  readonly address: string
  /** Name and address, as in the header `From`. */
  readonly sender: string
  /** The right to send as this sender and no other. */
  readonly sending: PolicyStatement
  readonly identity: EmailIdentity

  constructor(scope: Construct, id: string, { domain }: { domain: string }) {
    super(scope, id)
    this.domain = domain
    this.address = `faden@${domain}`
    this.sender = `Roter Faden <${this.address}>`
    const configurationSet = new ConfigurationSet(this, 'Sending', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      reputationMetrics: true,
    })
    this.identity = new EmailIdentity(this, 'Domain', {
      identity: Identity.domain(domain),
      configurationSet,
      mailFromDomain: `post.${domain}`,
    })
    const setArn = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: configurationSet.configurationSetName,
    })
    this.sending = new PolicyStatement({
      actions: ['ses:SendEmail'],
      resources: [this.identity.emailIdentityArn, setArn],
      conditions: { StringEquals: { 'ses:FromAddress': this.address } },
    })
  }
}
