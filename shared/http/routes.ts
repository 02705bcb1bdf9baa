import * as z from 'zod'
import { defineRoutes } from './route.ts'

export const contractRoutes = defineRoutes({
  getHealth: {
    method: 'GET',
    path: '/health',
    summary: 'Whether the API answers',
    audience: 'anyone',
    returns: z.object({ status: z.literal('ok') }),
  },
  getOpenApi: {
    method: 'GET',
    path: '/openapi.json',
    summary: 'This contract as an OpenAPI 3.1 document',
    audience: 'anyone',
    returns: z.record(z.string(), z.unknown()),
  },
  getDocs: {
    method: 'GET',
    path: '/docs',
    summary: 'This contract as a page to read',
    audience: 'anyone',
    returns: z.string(),
  },
})
