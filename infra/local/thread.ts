import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

export type Thread = { ready: Promise<void>; stop: () => Promise<void> }

/**
 * Runs one exported function of a module in a thread of its own, and is ready when that has returned. A thread
 * keeps the start of one part from holding up the others, gives it its own environment, and ends with the
 * process.
 *
 * @param log takes what the thread prints
 */
export function startThread(
  module: string,
  name: string,
  settings: object,
  options: { env?: Record<string, string>; log: (text: string) => void },
): Thread {
  const worker = new Worker(new URL('./thread-entry.mjs', import.meta.url), {
    workerData: { module: new URL(module, import.meta.url).href, name, settings },
    env: options.env,
    execArgv: [],
    stdout: true,
    stderr: true,
  })
  for (const output of [worker.stdout, worker.stderr]) output.on('data', (text) => options.log(String(text)))
  const ready = answerOf(worker)
  // Whoever waits for it learns of a failure; without anybody waiting it must not end the process.
  ready.catch(() => {})
  return { ready, stop: async () => void (await worker.terminate()) }
}

async function answerOf(worker: Worker): Promise<void> {
  const [failure] = (await once(worker, 'message')) as [Error | undefined]
  if (failure) throw failure
}
