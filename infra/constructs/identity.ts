import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib'
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  type CfnUserPool,
  FeaturePlan,
  ManagedLoginVersion,
  OAuthScope,
  PasskeyUserVerification,
  UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolEmail,
} from 'aws-cdk-lib/aws-cognito'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledge.ts'
import type { Mail } from './mail.ts'

const words = {
  emailSubject: 'Dein Code für Roter Faden',
  emailBody:
    'Dein Code: {####}<br>Er gilt wenige Minuten. Du hast keinen verlangt? Dann musst Du nichts tun.',
}

export type IdentityProps = {
  siteUrl: string
  mail: Mail
  /** Until the mail domain is confirmed, codes come from Cognito itself, at most 50 a day. */
  mailDomainConfirmed: boolean
}

/**
 * Who somebody is: a code by e-mail or a passkey, no password. What a person may do is not kept here but in the
 * table Campaigns; the pool has no groups.
 */
export class Identity extends Construct {
  readonly issuer: string
  readonly clientId: string

  constructor(scope: Construct, id: string, { siteUrl, mail, mailDomainConfirmed }: IdentityProps) {
    super(scope, id)
    const pool = new UserPool(this, 'People', {
      featurePlan: FeaturePlan.ESSENTIALS,
      // Accounts are given by the federal office; what is open to everybody needs none.
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      // Cognito insists on naming passwords; nobody is given one.
      signInPolicy: { allowedFirstAuthFactors: { password: true, emailOtp: true, passkey: true } },
      passkeyUserVerification: PasskeyUserVerification.REQUIRED,
      passwordPolicy: {
        minLength: 24,
        requireDigits: true,
        requireLowercase: true,
        requireSymbols: true,
        requireUppercase: true,
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      userVerification: words,
      ...(mailDomainConfirmed && {
        email: UserPoolEmail.withSES({
          fromEmail: mail.address,
          fromName: 'Roter Faden',
          sesVerifiedDomain: mail.domain,
        }),
      }),
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    const resource = pool.node.defaultChild as CfnUserPool
    resource.emailAuthenticationSubject = words.emailSubject
    resource.emailAuthenticationMessage = words.emailBody
    if (mailDomainConfirmed) pool.node.addDependency(mail.identity)
    acknowledge(pool, {
      'AwsSolutions-COG2':
        'A second factor excludes signing in without a password: a passkey is two factors, a code by e-mail one.',
      'AwsSolutions-COG3':
        'Threat protection watches passwords, which nobody has, and asks for the plan at three times the price.',
      'AwsSolutions-COG8':
        'As COG3: the plan Essentials has passkeys and codes, and nothing else of Plus is used.',
    })

    const client = this.#client(pool, siteUrl)
    const domain = pool.addDomain('Login', {
      cognitoDomain: { domainPrefix: `roter-faden-${Aws.ACCOUNT_ID}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    })
    new CfnManagedLoginBranding(this, 'Look', {
      userPoolId: pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    }).node.addDependency(domain)
    this.issuer = pool.userPoolProviderUrl
    this.clientId = client.userPoolClientId
  }

  /** The site: a public client, so that no secret lies with it; PKCE keeps a stolen code worthless. */
  #client(pool: UserPool, siteUrl: string): UserPoolClient {
    return pool.addClient('Site', {
      generateSecret: false,
      authFlows: { user: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [`${siteUrl}/auth/callback`],
        logoutUrls: [`${siteUrl}/`],
      },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
      refreshTokenValidity: Duration.days(30),
    })
  }
}
