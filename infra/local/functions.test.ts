import { afterAll, describe, expect, it } from 'vitest'
import { join } from 'node:path'
import { InvocationFault, LocalFunction } from './functions.ts'
import { makeAssembly } from './make-template.ts'

const handler = `
let calls = 0
exports.handler = async (event, context) => {
  if (event.sleep) await new Promise((wake) => setTimeout(wake, event.sleep))
  if (event.spin) for (;;) {}
  if (event.exit) process.exit(1)
  if (event.breaks) throw new TypeError('broken')
  if (event.moves) process.chdir('web')
  return { calls: ++calls, folder: process.cwd(), settings: { ...process.env }, name: context.functionName,
    left: context.getRemainingTimeInMillis(), gone: undefined }
}`
const folder = join(makeAssembly({}, { code: { 'index.js': handler, 'package.json': '{}' } }), 'asset.code')
const printed: string[] = []
const make = (changes: object = {}) =>
  new LocalFunction(
    {
      name: 'Greet',
      arn: 'arn:aws:lambda:eu-central-1:000000000000:function:Greet',
      folder,
      handler: 'index.handler',
      environment: { SITE_URL: 'http://localhost:3000' },
      timeoutSeconds: 1,
      memoryMegabytes: 128,
      ...changes,
    },
    (source, text) => printed.push(`${source}: ${text}`),
  )
const greet = make()
afterAll(() => greet.stop())

type Result = { calls: number; settings: Record<string, string>; name: string; left: number }
const invoke = async (event: object, target = greet) => (await target.invoke(event)) as Result

describe('an invocation fails alone', () => {
  it('when the handler throws, with its message, and the next one works', async () => {
    await expect(greet.invoke({ breaks: true })).rejects.toThrow('broken')
    expect(printed.join()).toContain('Greet: TypeError: broken')
    await expect(invoke({})).resolves.toMatchObject({ name: 'Greet' })
  })
  it('when it runs out of time, even in an endless loop', async () => {
    const fault = await greet.invoke({ spin: true }).catch((error: unknown) => error)
    expect(fault).toBeInstanceOf(InvocationFault)
    expect(fault).toMatchObject({ kind: 'timeout' })
    await expect(invoke({})).resolves.toMatchObject({ calls: 1 })
  })
  it('when it ends its process', async () => {
    await expect(greet.invoke({ exit: true })).rejects.toThrow('exited')
    await expect(invoke({})).resolves.toMatchObject({ calls: 1 })
  })
  it('when the bundle lacks the handler', async () => {
    const other = make({ handler: 'index.other' })
    await expect(other.invoke({})).rejects.toThrow('other')
    await other.stop()
    expect(() => make({ handler: 'gone.handler' })).toThrow('gone.handler')
  })
})

describe('an execution environment', () => {
  it('has the settings of the template and what Lambda adds, and nothing of ours', async () => {
    const { settings } = await invoke({})
    expect(settings).toEqual({
      SITE_URL: 'http://localhost:3000',
      AWS_LAMBDA_FUNCTION_NAME: 'Greet',
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '128',
    })
  })
  it('begins in the folder of its bundle and may change it, without moving anybody else', async () => {
    const before = process.cwd()
    expect(await invoke({})).toMatchObject({ folder })
    expect(await invoke({ moves: true })).toMatchObject({ folder: join(folder, 'web') })
    expect(process.cwd()).toBe(before)
  })
  it('knows how much time is left', async () => {
    const { left } = await invoke({})
    expect(left).toBeGreaterThan(0)
    expect(left).toBeLessThanOrEqual(1_000)
  })
  it('is used again, so that module state stays', async () => {
    const other = make()
    await invoke({}, other)
    expect((await invoke({}, other)).calls).toBe(2)
    await other.stop()
  })
  it('takes one event at a time; several run at once up to the limit, the rest wait', async () => {
    const two = make({ maxConcurrency: 2 })
    const results = await Promise.all(Array.from({ length: 6 }, () => invoke({ sleep: 20 }, two)))
    // Each environment begins to count at one, so two of them took all six.
    expect(results).toHaveLength(6)
    expect(results.filter(({ calls }) => calls === 1)).toHaveLength(2)
    await two.stop()
  })
})
