/** Lists that an association shows within its own web page: nothing on them knows who reads. */
export const isForOtherSites = (path: string): boolean => /^(\/en)?\/embed\//.test(path)

/**
 * What a page may load: its own files, and the scripts and styles that carry the nonce of this one response.
 * A `style` attribute has no effect. In development Next adds styles and evaluates
 * code itself.
 */
export const contentSecurityPolicy = (nonce: string, isDevelopment: boolean, path = '/'): string =>
  [
    `default-src 'none'`,
    `script-src 'self' 'nonce-${nonce}'${isDevelopment ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self' 'nonce-${nonce}'${isDevelopment ? ` 'unsafe-inline'` : ''}`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors ${isForOtherSites(path) ? '*' : `'none'`}`,
  ].join('; ')

/** What every answer of the site says besides: no framing, no guessing, no telling others where somebody was. */
export const strictHeaders = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/** The same, but that other sites may show it. */
export function headersFor(path: string): Record<string, string> {
  if (!isForOtherSites(path)) return strictHeaders
  const { 'x-frame-options': _, ...rest } = strictHeaders
  return { ...rest, 'cross-origin-resource-policy': 'cross-origin' }
}
