import type { Answer, Incoming } from './answer.ts'
import { compress } from './compression.ts'
import { edgeFunction, type EdgeFunction } from './edge-function.ts'
import { headersPolicy, managedSecurityHeaders, type HeadersPolicy } from './response-headers.ts'
import { deployedBucket, type Bucket } from './static-files.ts'
import type { Template } from './template.ts'

type BehaviorProperties = {
  PathPattern?: string
  TargetOriginId: string
  AllowedMethods?: string[]
  Compress?: boolean
  CachePolicyId?: string
  ResponseHeadersPolicyId?: string
  FunctionAssociations?: { EventType: string; FunctionARN: string }[]
}
type OriginProperties = {
  Id: string
  OriginPath?: string
  DomainName: string
  S3OriginConfig?: object
  OriginCustomHeaders?: { HeaderName: string; HeaderValue: string }[]
}
type DistributionProperties = {
  DistributionConfig: {
    DefaultCacheBehavior: BehaviorProperties
    CacheBehaviors?: BehaviorProperties[]
    Origins: OriginProperties[]
  }
}

type Origin = (request: Incoming) => Promise<Answer>
type Behavior = {
  matches: (path: string) => boolean
  methods: string[]
  origin: Origin
  compresses: boolean
  onRequest: EdgeFunction
  onAnswer: HeadersPolicy
}

/** Amazon's policy "CachingDisabled": what is not cached is not compressed either. */
const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad'

/**
 * The template's CloudFront distribution without its cache: behaviours by path, the function on viewer requests,
 * files from the bucket or the API behind it, compression, and the headers policy.
 *
 * @param api what answers for every origin that is not a bucket
 */
export function distribution(template: Template, api: Origin): Origin {
  const [found] = template.resources('AWS::CloudFront::Distribution')
  if (!found) return api
  const { DistributionConfig: config } = template.resolve(found.properties) as DistributionProperties
  const origins = new Map(config.Origins.map((origin) => [origin.Id, readOrigin(template, origin, api)]))
  const edgeFunctions = readEdgeFunctions(template)
  const policies = readPolicies(template)
  const behaviors = [...(config.CacheBehaviors ?? []), config.DefaultCacheBehavior].map(
    (behavior): Behavior => ({
      matches: pathMatcher(behavior.PathPattern),
      methods: behavior.AllowedMethods ?? ['GET', 'HEAD'],
      origin: origins.get(behavior.TargetOriginId)!,
      compresses: behavior.Compress === true && behavior.CachePolicyId !== cachingDisabled,
      onRequest: onViewerRequest(behavior, edgeFunctions),
      onAnswer: policies.get(behavior.ResponseHeadersPolicyId ?? '') ?? ((answer) => answer),
    }),
  )

  return async function answer(request) {
    const path = request.url.split('?', 1)[0] ?? '/'
    const behavior = behaviors.find(({ matches }) => matches(path))!
    if (!behavior.methods.includes(request.method)) return behavior.onAnswer(refused)
    const changed = await behavior.onRequest(request)
    const raw = await behavior.origin(changed)
    const encoding = request.headers['accept-encoding'] as string | undefined
    return behavior.onAnswer(behavior.compresses ? await compress(raw, encoding) : raw)
  }
}

const refused: Answer = { status: 403, headers: { 'content-type': 'text/plain' }, body: 'Access denied' }

/** CloudFront's patterns know `*` and `?`, and match the path with or without its first slash. */
function pathMatcher(pattern: string | undefined): (path: string) => boolean {
  if (pattern === undefined) return () => true
  const expression = RegExp.escape(pattern.replace(/^\//, '')).replaceAll('\\*', '.*').replaceAll('\\?', '.')
  const matcher = new RegExp(`^/${expression}$`)
  return (path) => matcher.test(path)
}

function readOrigin(template: Template, origin: OriginProperties, api: Origin): Origin {
  if (origin.S3OriginConfig) {
    const [bucketName = ''] = origin.DomainName.split('.')
    return bucketOrigin(deployedBucket(template, bucketName), origin.OriginPath ?? '')
  }
  return (request) => {
    const passed = [request.headers['x-forwarded-for'], request.sourceAddress].flat().filter(Boolean)
    // The API sees its own host name, not the viewer's; a page that needs the latter reads x-forwarded-host.
    const own = origin.OriginCustomHeaders?.map(({ HeaderName, HeaderValue }) => [HeaderName, HeaderValue])
    const headers = { ...request.headers, host: origin.DomainName, 'x-forwarded-for': passed.join(', ') }
    return api({
      ...request,
      headers: { ...headers, 'x-forwarded-proto': 'http', ...Object.fromEntries(own ?? []) },
    })
  }
}

function bucketOrigin(bucket: Bucket, originPath: string): Origin {
  return async ({ url, headers: { 'if-none-match': ifNoneMatch } }) => {
    const path = decodeURIComponent(url.split('?', 1)[0] ?? '/')
    const file = await bucket(`${originPath}${path}`.replace(/^\//, ''))
    // A bucket that may not be listed does not tell a missing object from a forbidden one.
    if (!file) return refused
    const headers = {
      'content-type': file.contentType,
      etag: file.etag,
      ...(file.cacheControl && { 'cache-control': file.cacheControl }),
    }
    return ifNoneMatch === file.etag
      ? { status: 304, headers, body: '' }
      : { status: 200, headers, body: file.content }
  }
}

function readEdgeFunctions(template: Template): Map<string, EdgeFunction> {
  type Properties = { FunctionCode: string }
  return new Map(
    template
      .resources<Properties>('AWS::CloudFront::Function')
      .map(({ id, properties }) => [id, edgeFunction(template.resolve(properties.FunctionCode) as string)]),
  )
}

function onViewerRequest(behavior: BehaviorProperties, known: Map<string, EdgeFunction>): EdgeFunction {
  const association = behavior.FunctionAssociations?.find(({ EventType }) => EventType === 'viewer-request')
  const id = association?.FunctionARN.split('/').at(-1) ?? ''
  return known.get(id) ?? (async (request) => request)
}

function readPolicies(template: Template): Map<string, HeadersPolicy> {
  type Properties = { ResponseHeadersPolicyConfig: Parameters<typeof headersPolicy>[0] }
  const own = template
    .resources('AWS::CloudFront::ResponseHeadersPolicy')
    .map(({ id, properties }): [string, HeadersPolicy] => [
      id,
      headersPolicy((template.resolve(properties) as Properties).ResponseHeadersPolicyConfig),
    ])
  return new Map([...own, [managedSecurityHeaders, headersPolicy()]])
}
