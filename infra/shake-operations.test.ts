import { createRequire } from 'node:module'
import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { projectFolder } from './local/source-key.ts'
import { shakeOperations } from './shake-operations.ts'
import { inTemporaryFolder } from './test-stack.ts'

/** Asks the mail service to send and tells where the request would have gone. */
const sends = `
  import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2'
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b' }
  export const whereTo = async () => {
    let asked
    const requestHandler = { handle: async (request) => ((asked = request), Promise.reject(new Error('seen'))) }
    const client = new SESv2Client({ region: 'eu-central-1', credentials, requestHandler, maxAttempts: 1 })
    await client.send(new SendEmailCommand({ FromEmailAddress: 'a@faden.example' })).catch(() => {})
    return [asked.method, asked.path, JSON.parse(asked.body)]
  }`

const bundle = (outfile: string, plugins: (typeof shakeOperations)[]) =>
  build({
    stdin: { contents: sends, resolveDir: projectFolder },
    bundle: true,
    minify: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    plugins,
    outfile,
    metafile: true,
  })

test('leaves out operations nobody calls, and not the one that somebody does', async () => {
  await inTemporaryFolder(async (folder) => {
    const file = join(folder, 'shaken.js')
    const whole = await bundle(join(folder, 'whole.js'), [])
    const shaken = await bundle(file, [shakeOperations])
    const size = ({ metafile }: typeof whole) => Object.values(metafile.outputs)[0]!.bytes
    expect(size(whole) - size(shaken)).toBeGreaterThan(30_000)

    const { whereTo } = createRequire(file)(file) as { whereTo: () => Promise<unknown> }
    expect(await whereTo()).toEqual([
      'POST',
      '/v2/email/outbound-emails',
      { FromEmailAddress: 'a@faden.example' },
    ])
  })
})
