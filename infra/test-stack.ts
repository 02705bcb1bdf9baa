import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { synthesise } from './app.ts'
import type { Template } from './template-checks.ts'

const behaviors = [
  { pattern: '_next/image*', origin: 'imageOptimizer' },
  { pattern: '*', origin: 'default' },
  { pattern: 'BUILD_ID', origin: 's3' },
  { pattern: '_next/*', origin: 's3' },
  { pattern: 'pictures/*', origin: 's3' },
]

/** A site as OpenNext would leave it, with next to nothing in it. */
export function writeTinySite(folder: string): string {
  const files = {
    'open-next.output.json': JSON.stringify({ behaviors }),
    'assets/BUILD_ID': 'tiny',
    'assets/_next/static/a.js': '',
    'assets/pictures/a.svg': '<svg/>',
    'server-functions/default/index.mjs': 'export const handler = async () => ({ statusCode: 200 })',
  }
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** Runs with a folder of its own and leaves nothing behind. */
export async function inTemporaryFolder<T>(run: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'roter-faden-'))
  try {
    return await run(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The template of the whole stack, with the functions' bundles and a tiny site. */
export const synthesiseTemplate = (context?: Record<string, unknown>) =>
  inTemporaryFolder(async (folder) => {
    const site = writeTinySite(join(folder, 'site'))
    const { directory } = await synthesise({ outdir: join(folder, 'out'), site, ...(context && { context }) })
    return JSON.parse(readFileSync(join(directory, 'RoterFaden.template.json'), 'utf8')) as Template
  })
