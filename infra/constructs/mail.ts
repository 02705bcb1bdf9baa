import { Stack } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Function } from 'aws-cdk-lib/aws-lambda'
import { ConfigurationSet, EmailIdentity, Identity, SuppressionReasons } from 'aws-cdk-lib/aws-ses'
import { Construct } from 'constructs'

/** Sends mails from one domain; addresses that bounced or complained are not written to again. */
export class Mail extends Construct {
  readonly from: string
  readonly #domain: string
  readonly #configurationSet: ConfigurationSet

  constructor(scope: Construct, id: string, { domain }: { domain: string }) {
    super(scope, id)
    this.#configurationSet = new ConfigurationSet(this, 'Configuration', {
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    })
    new EmailIdentity(this, 'Domain', {
      identity: Identity.domain(domain),
      configurationSet: this.#configurationSet,
    })
    this.#domain = domain
    this.from = `Roter Faden <aktion@${domain}>`
  }

  letSend(handler: Function) {
    const arn = (resource: string, resourceName: string) =>
      Stack.of(this).formatArn({ service: 'ses', resource, resourceName })
    handler.addToRolePolicy(
      new PolicyStatement({
        actions: ['ses:SendEmail'],
        resources: [
          arn('identity', this.#domain),
          arn('configuration-set', this.#configurationSet.configurationSetName),
        ],
      }),
    )
  }
}
