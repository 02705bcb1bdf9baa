import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Answer } from './answer.ts'

const asBrotli = promisify(brotliCompress)
const asGzip = promisify(gzip)
const compressible =
  /^(text\/|image\/svg|font\/ttf|application\/(javascript|json|manifest\+json|xml|rss\+xml))/

/** Compresses what CloudFront would compress: text of 1,000 bytes to 10 MB that is not compressed already. */
export async function compress(answer: Answer, acceptEncoding: string | undefined): Promise<Answer> {
  const size = Buffer.byteLength(answer.body)
  const suits = compressible.test(answer.headers['content-type'] ?? '') && size >= 1_000 && size <= 10_000_000
  if (!suits || answer.headers['content-encoding'] || answer.status !== 200) return answer
  if (/\bbr\b/.test(acceptEncoding ?? '')) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5 }
    return encoded(answer, 'br', await asBrotli(answer.body, { params }))
  }
  return /\bgzip\b/.test(acceptEncoding ?? '') ? encoded(answer, 'gzip', await asGzip(answer.body)) : answer
}

function encoded(answer: Answer, encoding: string, body: Buffer): Answer {
  const vary = [answer.headers['vary'], 'accept-encoding'].filter(Boolean).join(', ')
  return { ...answer, body, headers: { ...answer.headers, 'content-encoding': encoding, vary } }
}
