import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Platform, PlatformOptions } from './platform.ts'

type Told = Pick<Platform, 'siteUrl' | 'dynamodbEndpoint' | 'tables'>

/** A platform in a process of its own, which can be killed. */
export type ChildPlatform = Told & { kill: () => Promise<void> }

/**
 * Starts a platform for tests that kill it. It ends with the process that started it, however that ends.
 *
 * @throws when it ends before it has started; why stands in its output
 */
export async function startChildPlatform(options: PlatformOptions): Promise<ChildPlatform> {
  const script = `process.stdin.resume().on('end', () => process.exit(1))
    const { startPlatform } = await import(${JSON.stringify(new URL('./platform.ts', import.meta.url).href)})
    const { siteUrl, dynamodbEndpoint, tables } = await startPlatform(${JSON.stringify(options)})
    console.log('started ' + JSON.stringify({ siteUrl, dynamodbEndpoint, tables }))`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, TZ: 'UTC' },
  })
  for await (const line of createInterface(child.stdout))
    if (line.startsWith('started '))
      return { ...(JSON.parse(line.slice('started '.length)) as Told), kill: () => kill(child) }
  throw new Error('the platform ended before it had started')
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  if (child.kill('SIGKILL')) await ended
}
