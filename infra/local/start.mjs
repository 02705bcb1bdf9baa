import { requireNode24 } from './node-version.mjs'

requireNode24()

// Functions run in UTC in the cloud, and worker threads inherit the zone of the process.
process.env.TZ = 'UTC'
await import('./run.ts')
