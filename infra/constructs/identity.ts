import { Aws, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import {
  FeaturePlan,
  ManagedLoginVersion,
  OAuthScope,
  PasskeyUserVerification,
  UserPool,
  UserPoolClient,
} from 'aws-cdk-lib/aws-cognito'
import { Construct } from 'constructs'

/** Who somebody is: sign-in by a code sent to their mailbox or by passkey. What they may do is not kept here. */
export class Identity extends Construct {
  readonly pool: UserPool
  readonly client: UserPoolClient

  constructor(scope: Construct, id: string, { siteUrl }: { siteUrl: string }) {
    super(scope, id)
    this.pool = new UserPool(this, 'People', {
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      // Cognito wants a password to be possible; nobody is given one, and sign-in offers the other two.
      signInPolicy: { allowedFirstAuthFactors: { password: true, emailOtp: true, passkey: true } },
      passkeyUserVerification: PasskeyUserVerification.PREFERRED,
      passwordPolicy: {
        minLength: 16,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
      },
      standardAttributes: { email: { required: true, mutable: true } },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    Validations.of(this.pool).acknowledge(
      {
        id: 'AwsSolutions-COG2',
        reason: 'Nobody has a password: a code to the mailbox or a passkey is asked for instead.',
      },
      {
        id: 'AwsSolutions-COG3',
        reason:
          'Threat protection scores passwords, which nobody has; the plan that holds it costs five times as much.',
      },
      { id: 'AwsSolutions-COG8', reason: 'As above: the essentials plan has passkeys and mail codes.' },
    )
    this.pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: `roter-faden-${Aws.ACCOUNT_ID}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    })
    this.client = this.pool.addClient('Site', {
      generateSecret: false,
      authFlows: { user: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [`${siteUrl}/auth/callback`],
        logoutUrls: [`${siteUrl}/`],
      },
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.days(30),
      enableTokenRevocation: true,
      preventUserExistenceErrors: true,
    })
  }
}
