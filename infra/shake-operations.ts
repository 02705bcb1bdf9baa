import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

/**
 * Lets the bundler leave out the operations of an AWS client that nobody calls. It keeps whatever stands under a
 * computed name, since computing that could do something; the clients of REST services compute the name `http` once
 * for each operation. Half of the mail service's client is such operations.
 */
export const shakeOperations: Plugin = {
  name: 'shake-operations',
  setup: (build) => {
    build.onLoad(
      { filter: /@aws-sdk\/client-[\w-]+\/dist-es\/schemas\/schemas_0\.js$/ },
      async ({ path }) => {
        const source = await readFile(path, 'utf8')
        return {
          contents: source.includes('const _h = "http";') ? source.replaceAll('[_h]:', 'http:') : source,
        }
      },
    )
  },
}
