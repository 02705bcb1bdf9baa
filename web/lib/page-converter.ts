import type { Converter } from '@opennextjs/aws/types/overrides.js'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { barePage, isCrash, statusOf, withNonce, withoutFrameworkScripts } from './finish-page.ts'

type Answer = {
  statusCode: number
  headers: Record<string, string>
  body: string
  isBase64Encoded: boolean
}
type Request = { headers: Record<string, string | undefined>; rawPath: string }

/** Below this a packet is a packet. */
const worthCompressing = 1_000

/** Loaded when the first request comes: it reads files that are not there yet while the site is built. */
const apiGateway = async () => (await import('@opennextjs/aws/overrides/converters/aws-apigw-v2.js')).default

/** API Gateway's events and answers as Next wants them; pages get their last touch on the way out. */
const pageConverter: Converter = {
  name: 'roter-faden-page',
  convertFrom: async (event) => (await apiGateway()).convertFrom(event),
  async convertTo(result, request: Request) {
    const answer: Answer = await (await apiGateway()).convertTo(result, request)
    const type = answer.headers['content-type'] ?? 'text/plain'
    if (answer.statusCode >= 400 && type.startsWith('text/plain')) return inWords(answer, request)
    const isPage = type.startsWith('text/html') && !answer.isBase64Encoded
    return isPage ? compressed(finished(answer, request), request) : answer
  },
}

export default pageConverter

function finished(answer: Answer, { rawPath }: Request): Answer {
  if (isCrash(answer.body)) return { ...answer, body: barePage(rawPath, answer.statusCode) }
  const policy = answer.headers['content-security-policy'] ?? ''
  const body = withNonce(withoutFrameworkScripts(answer.body), policy)
  return { ...answer, statusCode: statusOf(body) ?? answer.statusCode, body }
}

/** A form that was turned away, or a request that Next itself could not make sense of. */
function inWords({ statusCode, headers }: Answer, { rawPath }: Request): Answer {
  const { 'content-length': _length, etag: _etag, ...rest } = headers
  const body = barePage(rawPath, statusCode)
  return {
    statusCode,
    headers: { ...rest, 'content-type': 'text/html; charset=utf-8' },
    body,
    isBase64Encoded: false,
  }
}

/** Pages are never cached, so that CloudFront does not compress them. */
async function compressed(answer: Answer, { headers }: Request): Promise<Answer> {
  const accepted = headers['accept-encoding'] ?? ''
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined
  if (!encoding || answer.body.length < worthCompressing) return answer
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
  const bytes =
    encoding === 'br'
      ? await promisify(brotliCompress)(answer.body, quality)
      : await promisify(gzip)(answer.body)
  const vary = [answer.headers['vary'], 'accept-encoding'].filter(Boolean).join(', ')
  return {
    ...answer,
    headers: { ...answer.headers, 'content-encoding': encoding, vary },
    body: bytes.toString('base64'),
    isBase64Encoded: true,
  }
}
