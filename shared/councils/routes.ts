import * as z from 'zod'
import { defineRoutes } from '../http/route.ts'
import { Seat } from './council.ts'

export const councilRoutes = defineRoutes({
  listSeats: {
    method: 'GET',
    path: '/councils',
    summary: 'Who sits in the two councils today',
    audience: 'signed-in',
    returns: z.object({ seats: z.array(Seat) }),
  },
})
