import type { NextConfig } from 'next'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

const config: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: root,
  turbopack: { root, resolveAlias: { 'next-intl/config': './lib/translations.ts' } },
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  // Titles and descriptions stand in the head of every page, not in a script that puts them there later.
  htmlLimitedBots: /.*/,
  // A page arrives with its styles: one file less to wait for on the first visit.
  experimental: { useTypeScriptCli: true, inlineCss: true },
}

export default config
