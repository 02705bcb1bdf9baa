import type { Answer } from './answer.ts'

type Override = { Override?: boolean }
type Config = {
  SecurityHeadersConfig?: {
    ContentSecurityPolicy?: Override & { ContentSecurityPolicy: string }
    ContentTypeOptions?: Override
    FrameOptions?: Override & { FrameOption: string }
    ReferrerPolicy?: Override & { ReferrerPolicy: string }
    StrictTransportSecurity?: Override & {
      AccessControlMaxAgeSec: number
      IncludeSubdomains?: boolean
      Preload?: boolean
    }
    XSSProtection?: Override & { Protection: boolean; ModeBlock?: boolean }
  }
  CustomHeadersConfig?: { Items: (Override & { Header: string; Value: string })[] }
  RemoveHeadersConfig?: { Items: { Header: string }[] }
}
type Header = { name: string; value: string; override: boolean }
/** What a response headers policy of CloudFront does to an answer on its way out. */
export type HeadersPolicy = (answer: Answer) => Answer

/** Amazon's own policy "SecurityHeadersPolicy", which templates name by this id. */
export const managedSecurityHeaders = '67f7725c-6f97-4210-82d7-5512b31e9d03'
const managedConfig: Config = {
  SecurityHeadersConfig: {
    ContentTypeOptions: { Override: true },
    FrameOptions: { FrameOption: 'SAMEORIGIN', Override: false },
    ReferrerPolicy: { ReferrerPolicy: 'strict-origin-when-cross-origin', Override: false },
    StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000, Override: false },
    XSSProtection: { Protection: true, ModeBlock: true, Override: false },
  },
}

export function headersPolicy(config: Config = managedConfig): HeadersPolicy {
  const headers = [...securityHeaders(config), ...customHeaders(config)]
  const removed = (config.RemoveHeadersConfig?.Items ?? []).map(({ Header }) => Header.toLowerCase())
  return (answer) => {
    const result = { ...answer.headers }
    for (const name of removed) delete result[name]
    for (const { name, value, override } of headers) if (override || !(name in result)) result[name] = value
    return { ...answer, headers: result }
  }
}

function securityHeaders({ SecurityHeadersConfig: config = {} }: Config): Header[] {
  const transport = config.StrictTransportSecurity
  const xss = config.XSSProtection
  const values: [name: string, value: string | undefined | false, setting: Override | undefined][] = [
    [
      'content-security-policy',
      config.ContentSecurityPolicy?.ContentSecurityPolicy,
      config.ContentSecurityPolicy,
    ],
    ['x-content-type-options', config.ContentTypeOptions && 'nosniff', config.ContentTypeOptions],
    ['x-frame-options', config.FrameOptions?.FrameOption, config.FrameOptions],
    ['referrer-policy', config.ReferrerPolicy?.ReferrerPolicy, config.ReferrerPolicy],
    [
      'strict-transport-security',
      transport &&
        [
          `max-age=${transport.AccessControlMaxAgeSec}`,
          transport.IncludeSubdomains && 'includeSubDomains',
          transport.Preload && 'preload',
        ]
          .filter(Boolean)
          .join('; '),
      transport,
    ],
    ['x-xss-protection', xss && (xss.Protection ? `1${xss.ModeBlock ? '; mode=block' : ''}` : '0'), xss],
  ]
  return values.flatMap(([name, value, setting]) =>
    value ? [{ name, value, override: setting?.Override ?? false }] : [],
  )
}

function customHeaders({ CustomHeadersConfig }: Config): Header[] {
  return (CustomHeadersConfig?.Items ?? []).map(({ Header, Value, Override = false }) => ({
    name: Header.toLowerCase(),
    value: Value,
    override: Override,
  }))
}
