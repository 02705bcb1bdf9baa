import { buildSync, type Metafile } from 'esbuild'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/**
 * Bundles all functions in one call, each into a folder of its own: `<outdir>/actions/api/index.js`.
 * CommonJS with the SDK inside and dead code removed starts in about half the time of the CDK's default.
 * @param entries relative to `functions/`, without ending
 */
export function bundleFunctions(entries: readonly string[], outdir: string): Metafile {
  const { metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: entries.map((entry) => ({ in: `functions/${entry}.ts`, out: `${entry}/index` })),
    outdir,
    bundle: true,
    minify: true,
    keepNames: false,
    format: 'cjs',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  })
  return metafile
}
