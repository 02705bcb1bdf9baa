import { RemovalPolicy, type SecretValue } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledge.ts'

/**
 * So many letters and digits, read as base64, are 32 bytes: 43 characters of six bits and two bits to spare.
 * The site's framework takes such a text for an AES-256 key.
 */
export const charactersOf32Bytes = 43

/** Secrets that nobody chose and nobody needs to know: made at the first deployment, kept ever after. */
export class Secrets extends Construct {
  /** Signs links in mails and makes the keys that stand for contacts. */
  readonly link: SecretValue
  /** Signs the cursors of pages. */
  readonly cursor: SecretValue
  /** Encrypts the cookie that holds a person's tokens. */
  readonly session: SecretValue
  /** Seals the address of a visitor from the site to the API, and hides it in what is stored. */
  readonly visitor: SecretValue
  /** Encrypts what forms carry from one version of the site to the next. */
  readonly forms: SecretValue

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.link = this.#made('Link', 'Signs links in mails; with a new one, links already sent are void')
    this.cursor = this.#made('Cursor', 'Signs cursors; with a new one, open lists start again')
    this.session = this.#made('Session', 'Encrypts sessions; with a new one, everybody signs in again')
    this.visitor = this.#made('Visitor', 'Tells senders apart; with a new one, unconfirmed places count anew')
    this.forms = this.#made('Forms', 'Encrypts hidden fields; with a new one, open forms are sent again')
  }

  #made(id: string, description: string): SecretValue {
    const secret = new Secret(this, id, {
      description,
      generateSecretString: { passwordLength: charactersOf32Bytes, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    })
    acknowledge(secret, {
      'AwsSolutions-SMG4':
        'A new value voids links, sessions or open forms, so it is given by hand when there is a reason (docs/operations.md).',
    })
    return secret.secretValue
  }
}
