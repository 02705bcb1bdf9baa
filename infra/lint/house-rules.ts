import { relative, sep } from 'node:path'

/*
 * The rules of this house that no kept linter knows: what files are called, and which room may ask which.
 * CONTRIBUTING.md says why.
 */

const root = new URL('../..', import.meta.url).pathname
type Node = { source: { value: string }; specifiers?: { type: string }[] }
type Context = { filename: string; report: (finding: { node: unknown; message: string }) => void }

const pathOf = (context: Context) => relative(root, context.filename).split(sep).join('/')

const sayNothing = /(^|\/)(index|utils?|helpers?|common|types|misc)\.[jt]sx?$/
/** Folders in functions/ that carry the others; every other one is a feature. */
const foundations = new Set(['http', 'dynamo', 'identity', 'links', 'mail', 'access-log'])
const verbs =
  'accept|add|adopt|amend|answer|appoint|arrange|arrive|begin|cancel|cast|change|check|choose|close|comment|conclude|confirm|count|decline|describe|embed|endorse|enter|erase|export|find|follow|get|give|hear|invite|keep|list|look|merge|name|note|offer|open|plan|propose|publish|put|read|reassure|record|register|release|remind|report|revise|save|seat|send|settle|sign|sponsor|stage|suggest|take|tell|withdraw|write'
const featureFile = new RegExp(
  `^(api|[a-z]+(-[a-z]+)*-store|on-[a-z-]+|(${verbs})(-[a-z]+)+)(\\.test)?\\.ts$`,
)
const siteFile = /^(load-[a-z-]+(\.test)?\.ts|submit-[a-z-]+(\.test)?\.ts|components\/.+|map\/.+)$/

/** @returns why a file may not be called that, or nothing */
export function objectionToName(path: string): string | undefined {
  if (sayNothing.test(path)) return 'This name says nothing. Name the file after what is in it.'
  const [, folder, file] = /^functions\/([^/]+)\/(.+)$/.exec(path) ?? []
  if (folder && !foundations.has(folder) && !featureFile.test(file ?? ''))
    return 'A feature has api.ts, <noun>-store.ts, on-<event>.ts and <verb>-<noun>.ts, and nothing else.'
  const [, sitePath] = /^web\/features\/[^/]+\/(.+)$/.exec(path) ?? []
  if (sitePath && !siteFile.test(sitePath))
    return 'A feature of the site has load-*.ts, submit-*.ts and components/, and nothing else.'
  return undefined
}

/** Path of an import within the project, or nothing for a package. */
function target(path: string, source: string): string | undefined {
  if (source.startsWith('#')) return source.slice(1)
  if (!source.startsWith('.')) return undefined
  return new URL(source, `file:///${path}`).pathname.slice(1)
}

/** Tests, and what sets their stage, look into every room. */
const isTest = (path: string) =>
  /\.test\.tsx?$|^functions\/(set-stage|authorisation-[a-z]+)\.ts$|\/stage-[a-z-]+\.ts$|^web\/e2e\//.test(
    path,
  )

/** @returns why a file may not import that, or nothing */
export function objectionToImport(path: string, source: string): string | undefined {
  const to = target(path, source)
  if (!to || isTest(path)) return undefined
  const [from = ''] = path.split('/')
  const [top = '', folder = ''] = to.split('/')
  const allowed: Record<string, string[]> = {
    shared: ['shared'],
    functions: ['functions', 'shared'],
    web: ['web', 'shared'],
    infra: path.startsWith('infra/local/') ? ['infra', 'shared', 'functions'] : ['infra', 'shared'],
  }
  const mayAsk = allowed[from]
  if (mayAsk && !mayAsk.includes(top)) return `${from}/ does not ask ${top}/.`
  const [, own] = /^functions\/([^/]+)\//.exec(path) ?? []
  if (own && top === 'functions' && folder !== own && to.endsWith('-store.ts') && !foundations.has(folder))
    return 'A feature never asks the store of another one; what follows from its writes comes by the stream.'
  return undefined
}

const onImports = (check: (node: Node) => void) => ({
  ImportDeclaration: check,
  ExportNamedDeclaration: (node: Node) => node.source && check(node),
  ExportAllDeclaration: check,
})

export default {
  meta: { name: 'house' },
  rules: {
    names: {
      create: (context: Context) => ({
        Program(node: unknown) {
          const message = objectionToName(pathOf(context))
          if (message) context.report({ node, message })
        },
      }),
    },
    directions: {
      create: (context: Context) =>
        onImports((node) => {
          const message = objectionToImport(pathOf(context), node.source.value)
          if (message) context.report({ node, message })
        }),
    },
    zod: {
      create: (context: Context) =>
        onImports((node) => {
          const [first] = node.specifiers ?? []
          if (node.source.value === 'zod' && first?.type !== 'ImportNamespaceSpecifier')
            context.report({
              node,
              message: "Write import * as z from 'zod': a bundle then holds only what is used.",
            })
        }),
    },
  },
}
