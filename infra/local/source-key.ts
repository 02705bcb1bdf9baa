import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

export const projectFolder = join(import.meta.dirname, '../..')

/** What a build leaves behind, and what no build reads. */
const skipped =
  /(^|\/)(node_modules|\.next|\.open-next|\.browser|e2e)(\/|$)|^web\/public\/check-in-worker\.js$|\.test\.tsx?$|^infra\/(local|reference)\/|next-env\.d\.ts$|\.tsbuildinfo$/

/**
 * A name for the content of files and folders of the project: the same content, the same name. Content and not
 * dates, because a fresh checkout has new dates.
 *
 * @param paths relative to the project; one that does not exist counts as empty
 */
export function sourceKey(paths: string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) addTo(hash, join(projectFolder, path))
  return hash.digest('hex').slice(0, 16)
}

function addTo(hash: ReturnType<typeof createHash>, path: string): void {
  const name = relative(projectFolder, path)
  if (skipped.test(name) || !existsSync(path)) return
  if (statSync(path).isDirectory()) {
    for (const entry of readdirSync(path).toSorted()) addTo(hash, join(path, entry))
    return
  }
  hash.update(`${name}\0`).update(readFileSync(path)).update('\0')
}
