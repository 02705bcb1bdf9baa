import { createHash } from 'node:crypto'
import { refusals } from '#shared/http/refusal.ts'
import type { ContractDocument } from './describe-contract.ts'
import { code, escaped, writeFields, writeSchema, type JsonSchema } from './write-schema.ts'

const style = `
:root { color-scheme: light dark; --thread: light-dark(#b3001e, #ff8a8a); --quiet: light-dark(#555, #bbb) }
body { margin: 0 auto; max-width: 46rem; padding: 1.5rem; font: 1.0625rem/1.55 system-ui, sans-serif;
  background: light-dark(#fdfbf7, #171212); color: light-dark(#1b1717, #f3eeea) }
h1 { line-height: 1.15 } h2 { margin-top: 3rem; border-top: 3px solid var(--thread); padding-top: .75rem }
h3 { margin: 2rem 0 .25rem } h4 { margin: .75rem 0 0; font-size: 1rem } p { margin: .25rem 0 .75rem }
a { color: var(--thread) } code { overflow-wrap: anywhere; font-size: .92em } em { color: var(--quiet) }
ul { margin: .25rem 0; padding-left: 1.25rem } nav ul { columns: 2 } dt { margin-top: .75rem; font-weight: 600 }
dd { margin: 0 } :target { outline: 3px solid var(--thread); outline-offset: .25rem }
`

/** The page brings its only style itself and may load nothing at all. */
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`

type Content = Record<string, { schema?: JsonSchema & { allOf?: JsonSchema[] } }>
type Described = {
  operationId: string
  tags: string[]
  summary: string
  description: string
  parameters?: { in: string; name: string; required?: boolean; schema: JsonSchema }[]
  requestBody?: { content: Content }
  responses: Record<string, { description: string; content: Content }>
}
type Entry = { method: string; path: string; described: Described }

/** The document holds plain JSON; its own types allow far more than our contract makes. */
const entriesOf = ({ paths = {} }: ContractDocument): Entry[] =>
  Object.entries(paths as unknown as Record<string, Record<string, Described>>).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({ method: method.toUpperCase(), path, described })),
  )

const schemaOf = (content: Content) => Object.values(content)[0]?.schema ?? {}

const part = (title: string, content: string) => (content ? `<h4>${title}</h4>${content}` : '')

function writeParameters(parameters: Described['parameters'] = []) {
  const lines = parameters.map(
    (given) =>
      `<li>${code(given.name)} in the ${given.in}${given.required ? '' : ', <em>optional</em>'}: ` +
      `${writeSchema(given.schema)}</li>`,
  )
  return lines.length > 0 ? `<ul>${lines.join('')}</ul>` : ''
}

function writeAnswers(responses: Described['responses']) {
  const answers = Object.entries(responses).filter(([status]) => status.startsWith('2'))
  return answers
    .map(([status, { content }]) => `<div>${status}: ${writeSchema(schemaOf(content))}</div>`)
    .join('')
}

function writeRefusals(responses: Described['responses']) {
  const codes = Object.values(responses).flatMap(({ content }) => {
    const [, refusal] = schemaOf(content).allOf ?? []
    return (refusal?.properties?.['code']?.enum ?? []) as string[]
  })
  return `<ul>${codes.map((name) => `<li><a href="#${name}">${code(name)}</a></li>`).join('')}</ul>`
}

const writeOperation = ({ method, path, described }: Entry) => `
<article id="operation-${described.operationId}" aria-labelledby="title-${described.operationId}">
<h3 id="title-${described.operationId}">${escaped(described.summary)}</h3>
<p>${code(`${method} /api${path}`)}<br>${escaped(described.description)}</p>
${part('Inputs', writeParameters(described.parameters))}
${part('Body', described.requestBody ? writeSchema(schemaOf(described.requestBody.content)) : '')}
${part('Answer', writeAnswers(described.responses))}
${part('Refusals', writeRefusals(described.responses))}
</article>`

const writeFeature = (name: string, entries: readonly Entry[]) => `
<section id="feature-${name}" aria-labelledby="title-${name}">
<h2 id="title-${name}">${escaped(name)}</h2>
${entries.map(writeOperation).join('')}
</section>`

const writeSchemas = (schemas: Record<string, JsonSchema>) =>
  Object.entries(schemas)
    .map(([name, schema]) => `<h3 id="schema-${name}">${escaped(name)}</h3>${writeFields(schema)}`)
    .join('')

const refusalList = Object.entries(refusals)
  .map(
    ([name, [status, meaning]]) =>
      `<dt id="${name}">${code(name)} ${status}</dt><dd>${escaped(meaning)}</dd>`,
  )
  .join('')

const sections: readonly (readonly [anchor: string, title: string])[] = [
  ['records', 'Records'],
  ['refusals', 'Refusals'],
]

/** The contract as a page to read: one file of HTML, without script and without anything from elsewhere. */
export function writeDocs(document: ContractDocument): string {
  const { info, tags = [], components } = document
  const entries = entriesOf(document)
  const features = tags.map(({ name }) => name)
  const links = [...features.map((name) => [`feature-${name}`, name] as const), ...sections]
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escaped(info.title)}: the API</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${escaped(info.title)}: the API</h1>
<p>${escaped(info.description)} The same for machines: <a href="/api/openapi.json">OpenAPI ${document.openapi}</a>.</p>
<nav aria-label="Contents"><ul>${links.map(([anchor, title]) => `<li><a href="#${anchor}">${escaped(title)}</a></li>`).join('')}</ul></nav>
</header>
<main>
${features
  .map((name) =>
    writeFeature(
      name,
      entries.filter(({ described }) => described.tags.includes(name)),
    ),
  )
  .join('')}
<section id="records" aria-labelledby="title-records"><h2 id="title-records">Records</h2>
${writeSchemas((components?.schemas ?? {}) as Record<string, JsonSchema>)}</section>
<section id="refusals" aria-labelledby="title-refusals"><h2 id="title-refusals">Refusals</h2>
<dl>${refusalList}</dl></section>
</main>
</body>
</html>
`
}
