import { defineRoutes } from '../http/route.ts'
import { Me } from './person.ts'

export const peopleRoutes = defineRoutes({
  getMe: {
    method: 'GET',
    path: '/people/me',
    summary: 'The signed-in person and what they are entrusted with',
    audience: 'signed-in',
    returns: Me,
  },
})
