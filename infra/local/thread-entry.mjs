// The inside of `startThread`.
// oxlint-disable unicorn/require-post-message-target-origin -- a thread has no origin
import { parentPort, workerData } from 'node:worker_threads'

try {
  const module = await import(workerData.module)
  await module[workerData.name](workerData.settings)
  parentPort.postMessage(undefined)
} catch (error) {
  parentPort.postMessage(error)
}
