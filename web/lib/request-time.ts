import { cache } from 'react'

/** The moment of this request, the same one for everything on its page. */
export const requestTime = cache(() => new Date())
