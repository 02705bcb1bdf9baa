/*
 * Makes the scripts that run in a browser: the one of the pages for the door, which Next then gives a name of its own,
 * and the service worker, which has to have the same name for ever.
 */
import { join } from 'node:path'
import { build, type BuildOptions } from 'esbuild'

const here = import.meta.dirname

const options = {
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['chrome109', 'firefox115', 'safari16'],
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
} satisfies BuildOptions

const script = (name: string, outfile: string, more: BuildOptions = {}) =>
  build({ ...options, ...more, entryPoints: [join(here, `${name}.ts`)], outfile: join(here, '..', outfile) })

await Promise.all([
  script('check-in-page', '.browser/check-in-page.js', { format: 'esm' }),
  script('similar-topics', '.browser/similar-topics.js', { format: 'esm' }),
  script('check-in-worker', 'public/check-in-worker.js'),
])
