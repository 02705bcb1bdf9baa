/** As much as Next reads of a form: 1 MB. */
const mostBytes = 1024 * 1024

/**
 * Turns forms away before anybody reads them: those that another site sends, and those that are too large.
 *
 * @returns the status to answer with; undefined when the form may come in
 */
export function refusedForm({ method, headers }: Pick<Request, 'method' | 'headers'>): 403 | 413 | undefined {
  if (method !== 'POST') return undefined
  const origin = headers.get('origin')
  // Behind CloudFront the host in the address bar comes in a header of its own.
  const host = headers.get('x-forwarded-host') ?? headers.get('host')
  if (origin !== null && (!URL.canParse(origin) || new URL(origin).host !== host)) return 403
  return Number(headers.get('content-length') ?? 0) > mostBytes ? 413 : undefined
}
