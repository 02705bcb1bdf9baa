import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BuildOptions } from 'esbuild'
import { projectFolder, sourceKey } from './local/source-key.ts'
import { shakeOperations } from './shake-operations.ts'

const cache = join(projectFolder, 'node_modules/.cache/roter-faden')
/** What the bundles are made of, and what says how. */
const sources = [
  'functions',
  'shared',
  'infra/bundle.ts',
  'infra/features.ts',
  'infra/jobs.ts',
  'infra/shake-operations.ts',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
]

/**
 * Where the SDK looks for credentials when the environment has none, which on Lambda never happens: left out, they
 * would be a fifth of each bundle. They are loaded on demand only, so nothing misses them at the start.
 */
const otherCredentials = [
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@smithy/credential-provider-imds',
]

/** CommonJS with the SDK inside and the unused parts left out starts in half the time of the CDK's default. */
const settings = {
  absWorkingDir: projectFolder,
  bundle: true,
  minify: true,
  format: 'cjs',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  external: otherCredentials,
  plugins: [shakeOperations],
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
} satisfies BuildOptions

/** The file in the bundles' folder that says what each bundle is made of (esbuild's format). */
export const metafileName = 'meta.json'

/** `chapters/api` is bundled into `chapters-api/index.js`. */
export const bundleName = (entry: string) => entry.replaceAll('/', '-')

/**
 * Bundles functions, all in one go, each into a folder of its own. The same sources are bundled once.
 *
 * @param entries below `functions/`, without ending
 * @returns the folder with the bundles, which must not be changed
 * @throws when an entry is missing or cannot be bundled
 */
export async function bundleFunctions(entries: readonly string[]): Promise<string> {
  const folder = join(cache, `functions-${sourceKey(sources)}`)
  if (existsSync(folder)) return folder

  const { build } = await import('esbuild')
  const unfinished = `${folder}.${process.pid}.unfinished`
  const { metafile } = await build({
    ...settings,
    entryPoints: entries.map((entry) => ({ in: `functions/${entry}.ts`, out: `${bundleName(entry)}/index` })),
    outdir: unfinished,
  })
  mkdirSync(unfinished, { recursive: true })
  writeFileSync(join(unfinished, metafileName), JSON.stringify(metafile))
  if (!existsSync(folder)) renameSync(unfinished, folder)
  rmSync(unfinished, { recursive: true, force: true })
  forgetOldOnes()
  return folder
}

function forgetOldOnes(): void {
  const age = (name: string) => statSync(join(cache, name)).mtimeMs
  const finished = readdirSync(cache).filter((name) => /^functions-[0-9a-f]+$/.test(name))
  for (const name of finished.toSorted((one, other) => age(other) - age(one)).slice(3))
    rmSync(join(cache, name), { recursive: true, force: true })
}
