import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Progress } from './progress.ts'
import { RefusedStart } from './refused-start.ts'
import { projectFolder, sourceKey } from './source-key.ts'
import { startTied } from './tied-process.ts'

const sources = ['web', 'shared', 'open-next.config.ts', 'package-lock.json', 'tsconfig.json']
const output = join(projectFolder, 'web/.open-next')
const keyFile = join(output, 'source-key')

/**
 * Builds the site when its sources have changed since the last build.
 *
 * @param log the file that gets the build's own output
 * @returns a name for what was built
 * @throws {RefusedStart} with the end of that output when the build fails
 */
export async function buildSite(progress: Progress, log: string): Promise<string> {
  const key = sourceKey(sources)
  if (existsSync(keyFile) && readFileSync(keyFile, 'utf8') === key) return key

  mkdirSync(dirname(log), { recursive: true })
  const descriptor = openSync(log, 'w')
  const binaries = join(projectFolder, 'node_modules/.bin')
  const env = {
    ...process.env,
    PATH: `${binaries}:${process.env.PATH}`,
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
  }
  const build = startTied([join(binaries, 'open-next'), 'build'], { env, log: descriptor })
  closeSync(descriptor)
  const code = await progress.during('Website wird gebaut', build.ended)
  if (code !== 0) {
    const end = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-30).join('\n')
    throw new RefusedStart(`Die Website ließ sich nicht bauen (alles in ${log}):\n${end}`)
  }
  writeFileSync(keyFile, key)
  return key
}
