/**
 * Where to go after signing in: only a page of our own, never an address somebody put into a link.
 * @returns the path with its query, or `/` for anything else
 */
export function returnPath(wanted: string | null | undefined): string {
  const own = 'http://own.invalid'
  if (!wanted?.startsWith('/') || !URL.canParse(wanted, own)) return '/'
  const { origin, pathname, search } = new URL(wanted, own)
  // Two slashes at the start would be read as another host by the browser that follows the redirect.
  if (origin !== own || pathname.startsWith('//') || pathname.startsWith('/auth/')) return '/'
  return pathname + search
}
