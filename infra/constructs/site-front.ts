import { Duration, RemovalPolicy, Stack, Validations, type CfnElement } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  type BehaviorOptions,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3'
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment'
import { Construct } from 'constructs'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type SiteFrontProps = { site: string; api: HttpApi }
type BuildOutput = { behaviors: { pattern: string; origin?: string }[] }

/** The site behind an HTTP API does not learn the name people typed unless it is carried over. */
const keepHost = `function handler(event) {
  var request = event.request
  request.headers['x-forwarded-host'] = { value: request.headers.host.value }
  return request
}`

/** CloudFront before everything: files from a bucket, all else from the one API. */
export class SiteFront extends Construct {
  readonly url: string

  constructor(scope: Construct, id: string, { site, api }: SiteFrontProps) {
    super(scope, id)
    const files = this.#bucket('Files')
    const logs = this.#bucket('Logs', ObjectOwnership.BUCKET_OWNER_PREFERRED)
    const headers = this.#headers()

    const fromApi: BehaviorOptions = {
      origin: new HttpOrigin(`${api.apiId}.execute-api.${Stack.of(this).region}.amazonaws.com`),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      // Pages differ from person to person and change with every sign-up.
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy: headers,
      functionAssociations: [
        {
          eventType: FunctionEventType.VIEWER_REQUEST,
          function: new EdgeFunction(this, 'KeepHost', {
            code: FunctionCode.fromInline(keepHost),
            runtime: FunctionRuntime.JS_2_0,
          }),
        },
      ],
    }
    const fromFiles: BehaviorOptions = {
      origin: S3BucketOrigin.withOriginAccessControl(files),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      responseHeadersPolicy: headers,
    }
    const distribution = new Distribution(this, 'Distribution', {
      defaultBehavior: fromApi,
      additionalBehaviors: Object.fromEntries(staticPatterns(site).map((pattern) => [pattern, fromFiles])),
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      logBucket: logs,
      logIncludesCookies: false,
    })
    this.#acknowledge(distribution)
    this.#deploy(files, site)
    this.url = `https://${distribution.distributionDomainName}`
  }

  #bucket(id: string, objectOwnership = ObjectOwnership.BUCKET_OWNER_ENFORCED) {
    const bucket = new Bucket(this, id, {
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: id === 'Logs' ? [{ expiration: Duration.days(30) }] : [],
    })
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'CloudFront is the only reader of the files and keeps the log; a log of the log would be no help.',
    })
    return bucket
  }

  #headers() {
    return new ResponseHeadersPolicy(this, 'Headers', {
      securityHeadersBehavior: {
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: false },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.SAME_ORIGIN, override: true },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(730),
          includeSubdomains: true,
          override: true,
        },
      },
      customHeadersBehavior: {
        customHeaders: [
          { header: 'permissions-policy', value: 'camera=(), geolocation=(), microphone=()', override: true },
          { header: 'cross-origin-opener-policy', value: 'same-origin', override: true },
        ],
      },
    })
  }

  #deploy(files: Bucket, site: string) {
    const assets = join(site, 'assets')
    // Old files stay: a page that was opened before a deployment still finds its own.
    const keep = { destinationBucket: files, prune: false, memoryLimit: 256 }
    const hashed = new BucketDeployment(this, 'HashedFiles', {
      ...keep,
      sources: [Source.asset(assets, { exclude: ['*', '!_next', '!_next/**'] })],
      cacheControl: [CacheControl.fromString('public, max-age=31536000, immutable')],
    })
    const named = new BucketDeployment(this, 'NamedFiles', {
      ...keep,
      sources: [Source.asset(assets, { exclude: ['_next', '_next/**', 'BUILD_ID'] })],
      cacheControl: [CacheControl.fromString('public, max-age=86400')],
    })
    named.node.addDependency(hashed)
    // The function that copies files at a deployment is the CDK's own, and so are its rights.
    const reason = 'It runs at deployments only, is made by the CDK, and is kept to its own two buckets.'
    for (const finding of [
      'AwsSolutions-L1',
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
      ...['s3:GetObject*', 's3:GetBucket*', 's3:List*', 's3:DeleteObject*', 's3:Abort*'].map(
        (action) => `AwsSolutions-IAM5[Action::${action}]`,
      ),
      `AwsSolutions-IAM5[Resource::<${Stack.of(this).getLogicalId(files.node.defaultChild as CfnElement)}.Arn>/*]`,
      'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-eu-central-1/*]',
    ])
      Validations.of(hashed.handlerRole.node.scope ?? hashed).acknowledge({ id: finding, reason })
  }

  #acknowledge(distribution: Distribution) {
    Validations.of(distribution).acknowledge(
      { id: 'AwsSolutions-CFR1', reason: 'Members abroad take part as well.' },
      {
        id: 'AwsSolutions-CFR2',
        reason: 'API Gateway throttles; a firewall costs more than the platform itself.',
      },
      {
        id: 'AwsSolutions-CFR4',
        reason: 'With the default name CloudFront sets its own TLS policy; a name of one’s own gets 1.2.',
      },
    )
  }
}

/** Paths the build serves as files; those it answers itself are not among them. */
function staticPatterns(site: string): string[] {
  const output = JSON.parse(readFileSync(join(site, 'open-next.output.json'), 'utf8')) as BuildOutput
  return output.behaviors.filter(({ origin }) => origin === 's3').map(({ pattern }) => pattern)
}
