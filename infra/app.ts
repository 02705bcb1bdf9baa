import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App, Validations, type AppProps } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { bundleFunctions } from './bundle.ts'
import { entries } from './features.ts'
import { RoterFaden } from './stack.ts'

const root = join(import.meta.dirname, '..')

export type Synthesis = {
  /** Where template and assets are written; nothing is written elsewhere. */
  outdir?: string
  /** Output of the site's build. */
  site?: string
  context?: Record<string, unknown>
}

/** Makes the template and its assets from the sources, without asking any cloud. */
export function synthesise({ outdir, site = join(root, 'web/.open-next'), context }: Synthesis = {}): void {
  const functions = mkdtempSync(join(tmpdir(), 'roter-faden-functions-'))
  try {
    bundleFunctions(entries, functions)
    const app = new App({ ...(outdir && { outdir }), ...(context && { context }) } satisfies AppProps)
    new RoterFaden(app, 'RoterFaden', {
      bundles: functions,
      site,
      mailDomain: String(app.node.tryGetContext('mailDomain') ?? 'roter-faden.example'),
    })
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
    app.synth()
  } finally {
    rmSync(functions, { recursive: true, force: true })
  }
}

if (import.meta.main) synthesise()
