/** Where the site tells the API whose request it passes on: the address, a space and a seal. */
export const visitorHeader = 'x-visitor'

/** Where the front of the site tells those behind it who asks; to be believed only with the seal of the front. */
export const visitorAddressHeader = 'x-visitor-address'
export const frontHeader = 'x-front'

/** The groups of an IPv6 address; `::` stands for as many zeros as are missing. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = address.split('::')
  const [before, after] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean))
  if (tail === undefined) return before!
  return [...before!, ...Array.from({ length: 8 - before!.length - after!.length }, () => '0'), ...after!]
}

/**
 * The network an address belongs to: an IPv4 address itself, of IPv6 the first 64 bits, of which one connection
 * has all the rest.
 */
export function networkOf(address: string): string {
  const plain = address.trim().toLowerCase().split('%', 1)[0]!
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/.exec(plain)
  if (mapped) return mapped[1]!
  if (!plain.includes(':')) return plain
  return groupsOf(plain)
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}

const base64url = (bytes: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** What the site puts into the header. @param secret shared with the API */
export async function sealedVisitor(address: string, secret: string): Promise<string> {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', bytes(secret), algorithm, false, ['sign'])
  return `${address} ${base64url(await crypto.subtle.sign(algorithm, key, bytes(`visitor\n${address}`)))}`
}
