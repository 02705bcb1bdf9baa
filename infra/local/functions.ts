// oxlint-disable unicorn/require-post-message-target-origin -- a thread has no origin
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

export type FunctionSettings = {
  name: string
  arn: string
  /** The unpacked bundle, and the handler in it as `<file>.<export>`. */
  folder: string
  handler: string
  environment: Record<string, string>
  timeoutSeconds: number
  memoryMegabytes: number
  /** How many invocations may run at once; further ones wait. */
  maxConcurrency?: number
}

/** An invocation without a result: the handler threw, ended its process, ran out of memory or of time. */
export class InvocationFault extends Error {
  readonly kind: 'error' | 'timeout'
  constructor(kind: 'error' | 'timeout', message: string) {
    super(message)
    this.kind = kind
  }
}

type Answer = { value: unknown } | { fault: string }
type Environment = { worker: Worker; waiting?: PromiseWithResolvers<unknown> }

/**
 * One Lambda function. Each of its worker threads is what Lambda calls an execution environment: its own
 * `process.env` and module state, one invocation at a time, thrown away after a timeout or a crash.
 */
export class LocalFunction {
  readonly settings: FunctionSettings
  readonly #log: (source: string, text: string) => void
  readonly #file: string
  readonly #all = new Set<Environment>()
  readonly #idle: Environment[] = []
  readonly #queue: (() => void)[] = []

  constructor(settings: FunctionSettings, log: (source: string, text: string) => void) {
    const [module] = settings.handler.split('.')
    const file = ['.mjs', '.cjs', '.js']
      .map((ending) => join(settings.folder, module + ending))
      .find(existsSync)
    if (!file) throw new Error(`${settings.name}: no file for the handler ${settings.handler}`)
    this.settings = settings
    this.#log = log
    this.#file = file
  }

  /** Starts an execution environment ahead of the first invocation. */
  warm(): void {
    if (this.#all.size === 0) this.#idle.push(this.#start())
  }

  /**
   * Runs the handler with an event and answers with its result.
   *
   * @throws {InvocationFault}
   */
  async invoke(event: unknown): Promise<unknown> {
    const { name, arn, timeoutSeconds, memoryMegabytes } = this.settings
    const environment = await this.#acquire()
    const waiting = (environment.waiting = Promise.withResolvers<unknown>())
    const timer = setTimeout(() => {
      this.#discard(environment, new InvocationFault('timeout', `timed out after ${timeoutSeconds} seconds`))
      void environment.worker.terminate()
    }, timeoutSeconds * 1_000)
    environment.worker.postMessage({
      event: JSON.stringify(event),
      deadline: Date.now() + timeoutSeconds * 1_000,
      context: {
        awsRequestId: randomUUID(),
        functionName: name,
        functionVersion: '$LATEST',
        invokedFunctionArn: arn,
        memoryLimitInMB: `${memoryMegabytes}`,
      },
    })
    try {
      return await waiting.promise
    } finally {
      clearTimeout(timer)
      environment.waiting = undefined
      if (this.#all.has(environment)) this.#idle.push(environment)
      this.#queue.shift()?.()
    }
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#all].map(({ worker }) => worker.terminate()))
  }

  async #acquire(): Promise<Environment> {
    const idle = this.#idle.pop()
    if (idle) return idle
    if (this.#all.size < (this.settings.maxConcurrency ?? 4)) return this.#start()
    await new Promise<void>((free) => this.#queue.push(free))
    return this.#acquire()
  }

  #start(): Environment {
    const { name, handler, environment: variables, memoryMegabytes } = this.settings
    const worker = new Worker(new URL('./function-worker.mjs', import.meta.url), {
      workerData: { file: this.#file, exportName: handler.split('.').at(-1) },
      env: {
        ...variables,
        AWS_LAMBDA_FUNCTION_NAME: name,
        AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
        AWS_LAMBDA_FUNCTION_MEMORY_SIZE: `${memoryMegabytes}`,
      },
      execArgv: ['--enable-source-maps'],
      resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
      stdout: true,
      stderr: true,
    })
    for (const output of [worker.stdout, worker.stderr])
      output.on('data', (text) => this.#log(name, String(text)))

    const environment: Environment = { worker }
    worker.on('message', (answer: Answer) => {
      if ('fault' in answer) environment.waiting?.reject(new InvocationFault('error', answer.fault))
      else environment.waiting?.resolve(answer.value)
    })
    worker.on('error', (error) => this.#discard(environment, new InvocationFault('error', String(error))))
    worker.on('exit', () => this.#discard(environment, new InvocationFault('error', 'the runtime exited')))
    this.#all.add(environment)
    return environment
  }

  #discard(environment: Environment, reason: InvocationFault): void {
    this.#all.delete(environment)
    const position = this.#idle.indexOf(environment)
    if (position >= 0) this.#idle.splice(position, 1)
    environment.waiting?.reject(reason)
  }
}
