import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { App, Validations } from 'aws-cdk-lib'
import type { CloudAssembly } from 'aws-cdk-lib/cx-api'
import { AwsSolutionsChecks } from 'cdk-nag'
import { bundleFunctions, bundleName } from './bundle.ts'
import { entries } from './features.ts'
import { RoterFaden, type Deployment } from './stack.ts'

const projectFolder = join(import.meta.dirname, '..')

export type Synthesis = {
  /** Where template and assets go; the CDK's own choice unless told. */
  outdir?: string
  /** The site's build, as OpenNext leaves it. */
  site?: string
  /** Settings in place of those in cdk.json. */
  context?: Record<string, unknown>
}

/**
 * Makes the template and its assets from the sources, without asking any cloud. Bundles come from a cache when the
 * sources have not changed; nothing else is written outside of `outdir`.
 *
 * @throws when the site has not been built, or a function cannot be bundled
 */
export async function synthesise({ outdir, site, context }: Synthesis = {}): Promise<CloudAssembly> {
  const bundles = await bundleFunctions(entries)
  const app = new App({
    ...(outdir && { outdir }),
    analyticsReporting: false,
    context: { ...settingsOfProject(), ...context },
  })
  new RoterFaden(app, 'RoterFaden', {
    bundleOf: (entry) => join(bundles, bundleName(entry)),
    site: site ?? join(projectFolder, 'web/.open-next'),
    ...deploymentOf(app),
  })
  checkRules(app)
  return app.synth()
}

/** From here on synthesis fails on what AWS advises against, unless a construct says why it is right there. */
export function checkRules(app: App): void {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
}

/** The CDK's own command reads cdk.json by itself; whoever calls `synthesise` gets the same. */
function settingsOfProject(): Record<string, unknown> {
  const { context } = JSON.parse(readFileSync(join(projectFolder, 'cdk.json'), 'utf8'))
  return context as Record<string, unknown>
}

/** What differs from one deployment to another. */
function deploymentOf({ node }: App): Deployment {
  const text = (name: string) => String(node.tryGetContext(name) ?? '')
  return {
    mailDomain: text('mailDomain'),
    mailDomainConfirmed: text('mailDomainConfirmed') === 'true',
    siteDomain: text('siteDomain'),
    siteCertificate: text('siteCertificate'),
  }
}

if (import.meta.main) await synthesise()
