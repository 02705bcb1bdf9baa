import { runInNewContext } from 'node:vm'
import { beforeAll, describe, expect, test } from 'vitest'
import { synthesise } from './app.ts'
import { onlyOne, type Template } from './template-checks.ts'
import { inTemporaryFolder, synthesiseTemplate } from './test-stack.ts'

let template: Template
beforeAll(async () => {
  template = await synthesiseTemplate()
}, 60_000)

const only = (type: string) => onlyOne(template, type).properties
const distribution = () => only('AWS::CloudFront::Distribution').DistributionConfig

type Behavior = { PathPattern?: string; TargetOriginId: string; ResponseHeadersPolicyId: { Ref: string } }
const headersOf = ({ ResponseHeadersPolicyId }: Behavior) =>
  template.Resources[ResponseHeadersPolicyId.Ref]!.Properties['ResponseHeadersPolicyConfig'] as {
    SecurityHeadersConfig: { FrameOptions?: { FrameOption: string } }
  }

describe('the site', () => {
  test('is not deployed without having been built', async () => {
    await inTemporaryFolder(async (folder) => {
      await expect(synthesise({ outdir: `${folder}/out`, site: folder })).rejects.toThrow(
        /npm run build:site/,
      )
    })
  })

  test('serves files from the bucket, which only CloudFront reads, and all the rest from the API', () => {
    const { CacheBehaviors, DefaultCacheBehavior, Origins } = distribution()
    const bucket = Origins.find((origin: { S3OriginConfig?: object }) => origin.S3OriginConfig)
    const fromBucket = CacheBehaviors.filter((one: Behavior) => one.TargetOriginId === bucket.Id)
    expect(fromBucket.map(({ PathPattern }: Behavior) => PathPattern)).toEqual(['_next/*', 'pictures/*'])
    expect(bucket.OriginAccessControlId).toBeDefined()
    expect(DefaultCacheBehavior.TargetOriginId).not.toBe(bucket.Id)
    expect(only('AWS::S3::Bucket').PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    })
  })

  test('keeps no page by itself, and never one person’s for another', () => {
    const { CachePolicyConfig: policy } = only('AWS::CloudFront::CachePolicy')
    expect(policy).toMatchObject({ MinTTL: 0, DefaultTTL: 0 })
    const { CookiesConfig, HeadersConfig, QueryStringsConfig } =
      policy.ParametersInCacheKeyAndForwardedToOrigin
    expect(CookiesConfig.CookieBehavior).toBe('all')
    expect(QueryStringsConfig.QueryStringBehavior).toBe('all')
    expect(HeadersConfig.Headers).toContain('authorization')
  })

  test('learns the name people typed and the address they come from, whatever they claim it to be', () => {
    const handler = runInNewContext(`${only('AWS::CloudFront::Function').FunctionCode};handler`)
    const headers = {
      host: { value: 'faden.example' },
      'x-forwarded-host': { value: 'evil.example' },
      'x-visitor-address': { value: '192.0.2.66' },
    }
    expect(handler({ viewer: { ip: '192.0.2.1' }, request: { headers } }).headers).toMatchObject({
      'x-forwarded-host': { value: 'faden.example' },
      'x-visitor-address': { value: '192.0.2.1' },
    })
  })

  test('sends strict headers with everything', () => {
    const { CacheBehaviors, DefaultCacheBehavior } = distribution()
    for (const behavior of [DefaultCacheBehavior, ...CacheBehaviors])
      expect(headersOf(behavior).SecurityHeadersConfig).toMatchObject({
        ContentTypeOptions: { Override: true },
        ReferrerPolicy: { ReferrerPolicy: 'same-origin', Override: true },
        StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000, IncludeSubdomains: true },
        // A page’s own policy, with the nonce of its scripts, must come through.
        ContentSecurityPolicy: { Override: false },
      })
  })

  test('is framed by nobody, but for the lists that associations show on their own pages', () => {
    const { CacheBehaviors, DefaultCacheBehavior } = distribution()
    const framed = [DefaultCacheBehavior, ...CacheBehaviors].filter(
      (behavior: Behavior) => headersOf(behavior).SecurityHeadersConfig.FrameOptions?.FrameOption !== 'DENY',
    )
    expect(framed.map(({ PathPattern }: Behavior) => PathPattern)).toEqual(['/embed/*', '/en/embed/*'])
  })

  test('has a name of its own when it has a certificate', async () => {
    const siteCertificate = 'arn:aws:acm:us-east-1:111111111111:certificate/a'
    const named = await synthesiseTemplate({ siteDomain: 'faden.example', siteCertificate })
    const { DistributionConfig } = onlyOne(named, 'AWS::CloudFront::Distribution').properties
    const client = onlyOne(named, 'AWS::Cognito::UserPoolClient').properties
    expect(DistributionConfig.Aliases).toEqual(['faden.example'])
    expect(DistributionConfig.ViewerCertificate.MinimumProtocolVersion).toBe('TLSv1.2_2021')
    expect(client.CallbackURLs).toEqual(['https://faden.example/auth/callback'])
  }, 60_000)

  test('is a client without a secret that comes with a code and no password', () => {
    const client = only('AWS::Cognito::UserPoolClient')
    expect(client).toMatchObject({ GenerateSecret: false, AllowedOAuthFlows: ['code'] })
    expect(client.ExplicitAuthFlows.filter((flow: string) => /PASSWORD|SRP/.test(flow))).toEqual([])
    expect(only('AWS::Cognito::UserPool')).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      DeletionProtection: 'ACTIVE',
      UserPoolTier: 'ESSENTIALS',
    })
  })
})
