import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Progress } from './progress.ts'
import { buildSite } from './site-build.ts'
import { projectFolder, sourceKey } from './source-key.ts'
import { startThread } from './thread.ts'

/** Built things belong to the sources, not to a state: several platforms may run from the same ones. */
export const buildFolder = join(projectFolder, '.local/build')

const sources = ['infra', 'functions', 'shared', 'cdk.json', 'package-lock.json', 'tsconfig.json']

/**
 * The folder with the synthesised template and its assets, made anew when the sources have changed. Building is
 * most of a first start, so the second one must not even load the CDK.
 */
export async function buildAssembly(progress: Progress): Promise<string> {
  const site = await buildSite(progress, join(buildFolder, 'site-build.log'))
  const folder = join(buildFolder, `${sourceKey(sources)}-${site}`)
  if (existsSync(folder)) {
    const now = new Date()
    utimesSync(folder, now, now)
    return folder
  }

  mkdirSync(buildFolder, { recursive: true })
  // Bundles are CommonJS as on Lambda, where no package.json above them says otherwise; ours does.
  writeFileSync(join(buildFolder, 'package.json'), '{}')
  const unfinished = `${folder}.${process.pid}.unfinished`
  let output = ''
  const synthesis = startThread(
    '../app.ts',
    'synthesise',
    { outdir: unfinished },
    { log: (text) => (output += text) },
  )
  try {
    await progress.during('Vorlage wird erzeugt', synthesis.ready)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    throw new Error(`synthesis failed\n${output}`, { cause: error })
  } finally {
    await synthesis.stop()
  }
  if (!existsSync(folder)) renameSync(unfinished, folder)
  forgetOldOnes()
  return folder
}

/** Keeps the few used last, since another platform may still be running from one of them. */
function forgetOldOnes(): void {
  const age = (name: string) => statSync(join(buildFolder, name)).mtimeMs
  const assemblies = readdirSync(buildFolder).filter((name) => /^[0-9a-f]{16}-/.test(name))
  for (const name of assemblies.toSorted((one, other) => age(other) - age(one)).slice(3))
    rmSync(join(buildFolder, name), { recursive: true })
}
