// Clears everything the local platform keeps, so that the next start is a first start.
import { existsSync, rmSync } from 'node:fs'
import { requireNode24 } from './node-version.mjs'

requireNode24()
const { lockState, stateFolder } = await import('./state-store.ts')

try {
  if (existsSync(stateFolder)) {
    lockState(stateFolder).release()
    rmSync(stateFolder, { recursive: true })
  }
  console.log('Zurückgesetzt. Der nächste „npm start“ beginnt von vorn.')
} catch (error) {
  console.error(error.name === 'RefusedStart' ? `${error.message} Erst beenden, dann zurücksetzen.` : error)
  process.exitCode = 1
}
