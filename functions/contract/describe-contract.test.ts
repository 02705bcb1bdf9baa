import { Validator } from '@seriousme/openapi-schema-validator'
import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'
import { describe, expect, it } from 'vitest'
import { contract } from '#shared/contract.ts'
import { refusals } from '#shared/http/refusal.ts'
import type { Route } from '#shared/http/route.ts'
import { handler } from './api.ts'
import { describeContract, refusalsOf } from './describe-contract.ts'

const routes = Object.values(contract).flatMap((feature) =>
  Object.entries<Route>(feature).map(([name, route]) => ({ name, route })),
)

async function get(path: string): Promise<APIGatewayProxyStructuredResultV2> {
  const event = { routeKey: `GET /api${path}`, requestContext: { requestId: 'test' } }
  return handler(event as Parameters<typeof handler>[0], {} as Context)
}

type Described = {
  operationId: string
  security: object[]
  parameters?: { in: string; name: string }[]
  requestBody?: object
  responses: Record<string, { description: string; content?: Record<string, unknown> }>
}
const document = JSON.parse(JSON.stringify(describeContract())) as {
  paths: Record<string, Record<string, Described>>
}
const describedAs = ({ method, path }: Route) => document.paths[path]?.[method.toLowerCase()]

describe('the document', () => {
  it('is OpenAPI 3.1', async () => {
    const validator = new Validator()
    expect(await validator.validate(structuredClone(document))).toEqual({ valid: true })
    expect(validator.version).toBe('3.1')
  })

  it('and the check would notice what is not', async () => {
    const broken = { ...structuredClone(document), paths: { '/seats': { get: { responses: 'none' } } } }
    expect(await new Validator().validate(broken)).toMatchObject({ valid: false })
  })

  it('describes every route of the contract and nothing else', () => {
    const names = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    )
    expect(names.toSorted()).toEqual(routes.map(({ name }) => name).toSorted())
  })

  it.each(routes)('says of $name who may call it, with what, and what is refused', ({ name, route }) => {
    const described = describedAs(route)
    expect(described?.operationId).toBe(name)
    expect(described?.security).toEqual(route.audience === 'anyone' ? [] : [{ bearer: [] }])
    const inPath = (described?.parameters ?? []).filter((given) => given.in === 'path')
    expect(inPath.map((given) => `{${given.name}}`)).toEqual(route.path.match(/\{\w+\}/g) ?? [])
    expect(described?.requestBody !== undefined).toBe(route.body !== undefined)
    const [type] = Object.keys(described?.responses[route.status ?? 200]?.content ?? {})
    const isText = route.returns.def.type === 'string'
    expect(type).toBe(isText ? (route.type ?? 'text/html') : 'application/json')
    for (const code of refusalsOf(route))
      expect(described?.responses[refusals[code][0]]?.description).toContain(code)
  })

  it('describes text by the check behind the trimming', () => {
    expect(JSON.stringify(describedAs(contract.ideas.sendIdea)?.requestBody)).toContain('"format":"email"')
    expect(JSON.stringify(describedAs(contract.campaigns.openCampaign)?.requestBody)).toContain(
      '"text":{"type":"string","minLength":20,"maxLength":4000}',
    )
  })
})

describe('the function', () => {
  it('answers that it is well', async () => {
    expect(await get('/health')).toMatchObject({ statusCode: 200, body: '{"status":"ok"}' })
  })

  it('hands out the document', async () => {
    const answer = await get('/openapi.json')
    expect(answer.headers?.['content-type']).toBe('application/json')
    expect(JSON.parse(answer.body ?? '')).toEqual(document)
  })

  it('answers to nothing else', async () => {
    expect(await get('/people/me')).toMatchObject({ statusCode: 404 })
  })
})

describe('the page', async () => {
  const page = (await get('/docs')).body ?? ''

  it('is a whole page without script and without anything from elsewhere', async () => {
    expect((await get('/docs')).headers?.['content-type']).toBe('text/html; charset=utf-8')
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(page).not.toMatch(/<script|<img|<link|\son\w+=|https?:\/\//)
  })

  it('has each route, and an anchor for each refusal', () => {
    for (const { name, route } of routes) {
      expect(page).toContain(`id="operation-${name}"`)
      expect(page).toContain(`<code>${route.method} /api${route.path}</code>`)
    }
    for (const code of Object.keys(refusals)) expect(page).toContain(`<dt id="${code}">`)
  })

  it('has no link to nowhere and no anchor twice', () => {
    const anchors = Array.from(page.matchAll(/ id="([^"]+)"/g), ([, anchor]) => anchor)
    expect(new Set(anchors).size).toBe(anchors.length)
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(anchors).toContain(target)
  })
})
