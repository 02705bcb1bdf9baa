import { Duration } from 'aws-cdk-lib'
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront'
import type { Construct } from 'constructs'

/**
 * Headers of everything that leaves the platform, whichever part it comes from.
 * @param isForOtherSites other sites may show it within theirs
 */
export const securityHeaders = (scope: Construct, id: string, isForOtherSites = false) =>
  new ResponseHeadersPolicy(scope, id, {
    securityHeadersBehavior: {
      // A page brings its own policy with the nonce of its scripts; this is for what brings none.
      contentSecurityPolicy: {
        contentSecurityPolicy: `base-uri 'none'; frame-ancestors ${isForOtherSites ? '*' : "'none'"}; object-src 'none'`,
        override: false,
      },
      contentTypeOptions: { override: true },
      ...(!isForOtherSites && { frameOptions: { frameOption: HeadersFrameOption.DENY, override: true } }),
      // Links in mails carry a right in their address: it must not reach another site.
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.SAME_ORIGIN, override: true },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(730),
        includeSubdomains: true,
        override: true,
      },
    },
    customHeadersBehavior: {
      customHeaders: [
        { header: 'cross-origin-opener-policy', value: 'same-origin', override: true },
        {
          header: 'cross-origin-resource-policy',
          value: isForOtherSites ? 'cross-origin' : 'same-origin',
          override: true,
        },
        { header: 'permissions-policy', value: 'camera=(), geolocation=(), microphone=()', override: true },
      ],
    },
  })
