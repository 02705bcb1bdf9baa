import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Incoming } from './answer.ts'
import { distribution } from './cloudfront.ts'
import { nameResources } from './local-names.ts'
import { makeTemplate } from './make-template.ts'

const template = makeTemplate(
  {
    Files: { Type: 'AWS::S3::Bucket' },
    Hashed: {
      Type: 'Custom::CDKBucketDeployment',
      Properties: {
        DestinationBucketName: { Ref: 'Files' },
        SourceObjectKeys: ['hashed.zip'],
        SystemMetadata: { 'cache-control': 'public, max-age=31536000, immutable' },
      },
    },
    KeepHost: {
      Type: 'AWS::CloudFront::Function',
      Properties: {
        FunctionCode: `function handler(event) {
          event.request.headers['x-forwarded-host'] = { value: event.request.headers.host.value }
          return event.request
        }`,
      },
    },
    Headers: {
      Type: 'AWS::CloudFront::ResponseHeadersPolicy',
      Properties: {
        ResponseHeadersPolicyConfig: {
          SecurityHeadersConfig: {
            ContentTypeOptions: { Override: true },
            FrameOptions: { FrameOption: 'DENY', Override: false },
            StrictTransportSecurity: { AccessControlMaxAgeSec: 5, IncludeSubdomains: true, Override: true },
          },
          CustomHeadersConfig: {
            Items: [{ Header: 'Permissions-Policy', Value: 'camera=()', Override: true }],
          },
        },
      },
    },
    Distribution: {
      Type: 'AWS::CloudFront::Distribution',
      Properties: {
        DistributionConfig: {
          Origins: [
            {
              Id: 'api',
              DomainName: 'api.example.org',
              CustomOriginConfig: {},
              OriginCustomHeaders: [{ HeaderName: 'x-front', HeaderValue: 'sealed' }],
            },
            {
              Id: 'files',
              DomainName: { 'Fn::GetAtt': ['Files', 'RegionalDomainName'] },
              S3OriginConfig: {},
            },
          ],
          DefaultCacheBehavior: {
            TargetOriginId: 'api',
            AllowedMethods: ['GET', 'HEAD', 'POST'],
            CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
            Compress: true,
            ResponseHeadersPolicyId: { Ref: 'Headers' },
            FunctionAssociations: [
              { EventType: 'viewer-request', FunctionARN: { 'Fn::GetAtt': ['KeepHost', 'FunctionARN'] } },
            ],
          },
          CacheBehaviors: [
            {
              PathPattern: '_next/*',
              TargetOriginId: 'files',
              Compress: true,
              ResponseHeadersPolicyId: { Ref: 'Headers' },
            },
          ],
        },
      },
    },
  },
  { hashed: { '_next/static/a.css': 'a{}'.repeat(500), '_next/static/small.js': '1' } },
)
nameResources(template, { site: '', api: '', issuer: '' })

const seen: Incoming[] = []
const site = distribution(template, async (request) => {
  seen.push(request)
  return {
    status: 200,
    headers: { 'content-type': 'text/html', 'x-frame-options': 'SAMEORIGIN' },
    body: 'x'.repeat(2_000),
  }
})
const get = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
  site({
    method,
    url,
    headers: { host: 'localhost:3000', ...headers },
    body: Buffer.alloc(0),
    sourceAddress: '127.0.0.1',
  })

describe('files', () => {
  it('are forbidden when they are not there, lie elsewhere, or are written to', async () => {
    expect((await get('/_next/gone.js')).status).toBe(403)
    expect((await get('/_next/..%2f..%2fTest.template.json')).status).toBe(403)
    expect((await get('/_next/static')).status).toBe(403)
    expect((await get('/_next/static/a.css', {}, 'POST')).status).toBe(403)
  })
  it('come with their type, cache and security headers', async () => {
    const answer = await get('/_next/static/small.js?v=1')
    expect(answer).toMatchObject({ status: 200, body: Buffer.from('1') })
    expect(answer.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'strict-transport-security': 'max-age=5; includeSubDomains',
      'permissions-policy': 'camera=()',
    })
  })
  it('are compressed for whom understands it, and not when too small', async () => {
    const answer = await get('/_next/static/a.css', { 'accept-encoding': 'gzip, br' })
    expect(answer.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding' })
    expect(brotliDecompressSync(answer.body as Buffer).toString()).toBe('a{}'.repeat(500))
    expect((await get('/_next/static/a.css')).headers).not.toHaveProperty('content-encoding')
    const small = await get('/_next/static/small.js', { 'accept-encoding': 'br' })
    expect(small.headers).not.toHaveProperty('content-encoding')
  })
  it('are not sent again to whom has them', async () => {
    const { headers } = await get('/_next/static/a.css')
    expect(await get('/_next/static/a.css', { 'if-none-match': headers['etag']! })).toMatchObject({
      status: 304,
      body: '',
    })
  })
})

describe('everything else', () => {
  it('reaches the API under its own host name, with the viewer’s beside it', async () => {
    await get('/aktionen?plz=01067', { 'x-forwarded-for': '10.0.0.1', 'x-front': 'a guess' })
    expect(seen.at(-1)).toMatchObject({
      url: '/aktionen?plz=01067',
      headers: {
        host: 'api.example.org',
        'x-forwarded-host': 'localhost:3000',
        'x-forwarded-for': '10.0.0.1, 127.0.0.1',
        'x-front': 'sealed',
      },
    })
  })
  it('keeps its own header where the policy does not override, and is not compressed as it is not cached', async () => {
    const { headers } = await get('/', { 'accept-encoding': 'br' })
    expect(headers).toMatchObject({ 'x-frame-options': 'SAMEORIGIN', 'x-content-type-options': 'nosniff' })
    expect(headers).not.toHaveProperty('content-encoding')
  })
})
