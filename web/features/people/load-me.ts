import { cache } from 'react'
import { ApiRefusal } from '#shared/http/client.ts'
import { peopleRoutes } from '#shared/people/routes.ts'
import type { Me } from '#shared/people/person.ts'
import { ask } from '#web/lib/api.ts'
import { readToken } from '#web/lib/session.ts'

/** The signed-in person with what they are entrusted with; undefined for everybody else. */
export const loadMe = cache(async (): Promise<Me | undefined> => {
  const token = await readToken()
  if (!token) return undefined
  try {
    return await ask(peopleRoutes.getMe, { token })
  } catch (error) {
    // The token ended or was withdrawn: that is somebody who has to sign in again, not a fault.
    if (error instanceof ApiRefusal && error.code === 'not_signed_in') return undefined
    throw error
  }
})
