import type { OpenNextConfig } from '@opennextjs/aws/types/open-next.js'

/**
 * Next names the functions behind forms after this key. A fixed one keeps the names, so that a form that was opened
 * before a deployment can still be sent after it. It protects nothing: what it would encrypt gets a secret key where
 * the site runs.
 */
const namesForms = Buffer.from('The name of a form is no secret.').toString('base64')

const config: OpenNextConfig = {
  default: {
    override: {
      wrapper: 'aws-lambda',
      converter: async () => (await import('./web/lib/page-converter.ts')).default,
      // No page is kept: each one shows what is true now, to the person who asks.
      incrementalCache: 'dummy',
      tagCache: 'dummy',
      queue: 'dummy',
    },
  },
  dangerous: { disableTagCache: true, disableIncrementalCache: true },
  // Pictures are drawn as SVG; nothing is resized, so nothing is installed for it.
  // `false` leaves the step out, which the type does not know.
  imageOptimization: { loader: 'dummy', install: false as never },
  buildCommand: `node web/browser/bundle.ts && NEXT_SERVER_ACTIONS_ENCRYPTION_KEY=${namesForms} node_modules/.bin/next build web`,
  appPath: 'web',
  buildOutputPath: 'web',
  packageJsonPath: '.',
}

export default config
