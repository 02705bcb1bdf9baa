import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Template } from './template.ts'

export type StaticFile = { content: Buffer; contentType: string; cacheControl: string; etag: string }
/** Looks up an object of a bucket by its key. */
export type Bucket = (key: string) => Promise<StaticFile | undefined>

type Deployment = { prefix: string; folder: string; cacheControl: string }
type DeploymentProperties = {
  DestinationBucketName: string
  DestinationBucketKeyPrefix?: string
  SourceObjectKeys: string[]
  SystemMetadata?: { 'cache-control'?: string }
}

const contentTypes: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
}

/**
 * The bucket with what the template's deployments put into it, read from the assets where they lie.
 *
 * @param bucketName the name that the deployments resolve to
 */
export function deployedBucket(template: Template, bucketName: string): Bucket {
  const deployments = template
    .resources('Custom::CDKBucketDeployment')
    .map(({ properties }) => template.resolve(properties) as DeploymentProperties)
    .filter(({ DestinationBucketName }) => DestinationBucketName === bucketName)
    .flatMap(({ DestinationBucketKeyPrefix = '', SourceObjectKeys, SystemMetadata }) =>
      SourceObjectKeys.map((key): Deployment => ({
        prefix: DestinationBucketKeyPrefix && `${DestinationBucketKeyPrefix.replace(/\/$/, '')}/`,
        folder: template.assetFolder(key),
        cacheControl: SystemMetadata?.['cache-control'] ?? '',
      })),
    )
  const known = new Map<string, StaticFile>()

  return async (key) => {
    const file = known.get(key) ?? (await find(deployments, key))
    // Assets never change while the platform runs, so what was read once is kept.
    if (file) known.set(key, file)
    return file
  }
}

async function find(deployments: Deployment[], key: string): Promise<StaticFile | undefined> {
  if (key.split('/').includes('..')) return undefined
  for (const { prefix, folder, cacheControl } of deployments) {
    if (!key.startsWith(prefix)) continue
    const path = join(folder, key.slice(prefix.length))
    const found = await stat(path).catch(() => undefined)
    if (!found?.isFile()) continue
    const content = await readFile(path)
    const etag = `"${createHash('md5').update(content).digest('hex')}"`
    const contentType = contentTypes[extname(path)] ?? 'application/octet-stream'
    return { content, contentType, cacheControl, etag }
  }
  return undefined
}
