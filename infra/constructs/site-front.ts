import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Duration, Stack, type SecretValue } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AllowedMethods,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
  type BehaviorOptions,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledge.ts'
import { securityHeaders } from './security-headers.ts'
import { SiteFiles } from './site-files.ts'

export type SiteFrontProps = {
  /** OpenNext's output. */
  build: string
  api: HttpApi
  /** What tells those behind it that a request came through here, and with it whose address to believe. */
  seal: SecretValue
  /** The site's own name and the ARN of its certificate; without both it has CloudFront's name. */
  domain: string
  certificate: string
}

/**
 * API Gateway sees its own host name, and CloudFront for a visitor: what stands in the address bar and who asks have
 * to be handed on.
 */
const keepHost = `function handler(event) {
  var headers = event.request.headers
  headers['x-forwarded-host'] = { value: headers.host.value }
  headers['x-visitor-address'] = { value: event.viewer.ip }
  return event.request
}`

/** CloudFront before everything: files from the bucket, all the rest from the one API. */
export class SiteFront extends Construct {
  readonly files: SiteFiles
  readonly url: string

  /** @throws when the site has not been built */
  constructor(scope: Construct, id: string, { build, api, seal, domain, certificate }: SiteFrontProps) {
    super(scope, id)
    if (!existsSync(join(build, 'open-next.output.json')))
      throw new Error(`The site has not been built into ${build}: npm run build:site`)

    this.files = new SiteFiles(this, 'Files', { assets: join(build, 'assets') })
    const named = domain !== '' && certificate !== ''
    const fromEverywhere = {
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: securityHeaders(this, 'Headers'),
    }
    const files: BehaviorOptions = {
      ...fromEverywhere,
      origin: S3BucketOrigin.withOriginAccessControl(this.files.bucket),
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
    }
    const pages: BehaviorOptions = { ...fromEverywhere, ...this.#pages(api, seal) }
    const lists = { ...pages, responseHeadersPolicy: securityHeaders(this, 'ListHeaders', true) }
    const distribution = new Distribution(this, 'Distribution', {
      defaultBehavior: pages,
      additionalBehaviors: {
        ...Object.fromEntries(filePatterns(build).map((pattern) => [pattern, files])),
        // Lists of actions that associations show within their own web pages.
        ...Object.fromEntries(listPatterns.map((pattern) => [pattern, lists])),
      },
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      ...(named && {
        domainNames: [domain],
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
        certificate: Certificate.fromCertificateArn(this, 'Certificate', certificate),
      }),
    })
    this.url = `https://${named ? domain : distribution.distributionDomainName}`
    acknowledge(distribution, {
      'AwsSolutions-CFR1': 'Members abroad take part as well.',
      'AwsSolutions-CFR2':
        'A web ACL for CloudFront lies in another region and costs more than all the rest; API Gateway throttles.',
      'AwsSolutions-CFR3':
        'Who looked at which page of a party is special-category data (Art. 9 GDPR): it is not noted at all.',
      'AwsSolutions-CFR4':
        'Holds for the name that CloudFront gives; a name of one’s own is served from TLS 1.2 on.',
    })
  }

  /**
   * Pages and the API. Nothing is kept unless the answer itself allows it, and then only for callers with the same
   * cookies and the same token, so that nobody is shown another person's page.
   */
  #pages(api: HttpApi, seal: SecretValue): BehaviorOptions {
    return {
      origin: new HttpOrigin(`${api.apiId}.execute-api.${Stack.of(this).region}.amazonaws.com`, {
        customHeaders: { 'x-front': seal.unsafeUnwrap() },
      }),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: new CachePolicy(this, 'Pages', {
        minTtl: Duration.seconds(0),
        defaultTtl: Duration.seconds(0),
        // Above zero, because CloudFront compresses only what it could keep.
        maxTtl: Duration.days(1),
        queryStringBehavior: CacheQueryStringBehavior.all(),
        cookieBehavior: CacheCookieBehavior.all(),
        headerBehavior: CacheHeaderBehavior.allowList(
          'authorization',
          'accept',
          'accept-language',
          'next-router-prefetch',
          'next-router-segment-prefetch',
          'next-router-state-tree',
          'next-url',
          'rsc',
          'x-forwarded-host',
        ),
        enableAcceptEncodingBrotli: true,
        enableAcceptEncodingGzip: true,
      }),
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
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
  }
}

const listPatterns = ['/embed/*', '/en/embed/*']

/** The paths that OpenNext has put into files; who built the site when is nobody's business. */
function filePatterns(build: string): string[] {
  type Output = { behaviors: { pattern: string; origin?: string }[] }
  const { behaviors } = JSON.parse(readFileSync(join(build, 'open-next.output.json'), 'utf8')) as Output
  return behaviors
    .filter(({ pattern, origin }) => origin === 's3' && pattern !== 'BUILD_ID')
    .map(({ pattern }) => pattern)
}
