import { Validations } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'

/**
 * Random values made at the first deployment. Functions get them as settings through dynamic references: a new
 * value reaches them with the next deployment, and no request waits for a look-up.
 */
export class Secrets extends Construct {
  readonly links = this.#secret('Links', 'signs links in mails and hides addresses in keys')
  readonly cursors = this.#secret('Cursors', 'signs cursors of lists')
  readonly sessions = this.#secret('Sessions', 'encrypts the session cookie')
  /** 32 characters of base64's alphabet are 24 bytes, an AES key as Next.js wants one. */
  readonly serverActions = this.#secret('ServerActions', 'encrypts what pages hand to their forms', 32)

  #secret(id: string, description: string, passwordLength = 48): string {
    const secret = new Secret(this, id, {
      description,
      generateSecretString: { passwordLength, excludePunctuation: true },
    })
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'Rotation by the clock would break links and sessions people hold; docs/operations.md says how to do it.',
    })
    return secret.secretValue.unsafeUnwrap()
  }
}
