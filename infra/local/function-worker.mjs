// The inside of one execution environment: loads the bundle once, then answers one event after the other.
// oxlint-disable unicorn/require-post-message-target-origin -- a thread has no origin
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'

const { file, exportName } = workerData

// Lambda starts in the bundle's folder and Next.js changes into it. A thread cannot change its folder, but it can
// answer as if it had.
let folder = dirname(file)
process.cwd = () => folder
process.chdir = (other) => {
  folder = resolve(folder, other)
}

const loading = import(pathToFileURL(file).href).then(
  (module) => module[exportName] ?? module.default?.[exportName],
)
// A bundle that does not load fails each invocation, not the thread.
loading.catch(() => {})

parentPort.on('message', async ({ event, context, deadline }) => {
  try {
    const handler = await loading
    if (typeof handler !== 'function') throw new Error(`${file} exports no function ${exportName}`)
    const value = await handler(JSON.parse(event), {
      ...context,
      getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
    })
    // As Lambda does, hand over what JSON keeps of it.
    parentPort.postMessage({ value: value === undefined ? null : JSON.parse(JSON.stringify(value)) })
  } catch (error) {
    console.error(error)
    parentPort.postMessage({ fault: String(error?.message ?? error) })
  }
})
