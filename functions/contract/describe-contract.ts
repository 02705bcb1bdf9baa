import * as z from 'zod'
import {
  createDocument,
  type CreateDocumentOptions,
  type ZodOpenApiOperationObject,
  type ZodOpenApiResponseObject,
} from 'zod-openapi'
import { contract } from '#shared/contract.ts'
import { Problem, refusals, type RefusalCode } from '#shared/http/refusal.ts'
import type { Audience, Route, Routes } from '#shared/http/route.ts'

export const audiences: Record<Audience, string> = {
  anyone: 'Anyone, without a token',
  'signed-in': 'Signed-in people',
  coordinator: 'Coordinators of a chapter',
  'federal-office': 'The federal office',
}

const successes = { 200: 'Done', 201: 'Made', 202: 'Accepted' } as const

/** Every refusal a route can give: those it names, and those that follow from its audience and its inputs. */
export function refusalsOf({ audience, params, body, refuses = [] }: Route): RefusalCode[] {
  return [
    'invalid_request',
    ...(audience === 'anyone' ? [] : (['not_signed_in'] as const)),
    ...(audience === 'anyone' || audience === 'signed-in' ? [] : (['not_allowed'] as const)),
    ...(params ? (['not_found'] as const) : []),
    ...(body ? (['too_large'] as const) : []),
    ...refuses,
  ]
}

const problem = (codes: readonly RefusalCode[]): ZodOpenApiResponseObject => ({
  description: codes.map((code) => `\`${code}\`: ${refusals[code][1]}`).join('\n\n'),
  content: {
    'application/problem+json': {
      schema: {
        allOf: [
          { $ref: '#/components/schemas/Problem' },
          { type: 'object', properties: { code: { enum: [...codes] } } },
        ],
      },
    },
  },
})

const problems = (route: Route) =>
  Object.fromEntries(
    Object.entries(Object.groupBy(refusalsOf(route), (code) => refusals[code][0])).map(([status, codes]) => [
      status,
      problem(codes),
    ]),
  )

function describeRoute(operationId: string, feature: string, route: Route): ZodOpenApiOperationObject {
  const { summary, audience, params, query, body, returns, status = 200 } = route
  const type = route.type ?? (returns.def.type === 'string' ? 'text/html' : 'application/json')
  return {
    operationId,
    tags: [feature],
    summary,
    description: `For: ${audiences[audience]}.`,
    security: audience === 'anyone' ? [] : [{ bearer: [] }],
    ...((params || query) && {
      requestParams: { ...(params && { path: params }), ...(query && { query }) },
    }),
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: {
      [`${status}`]: { description: successes[status], content: { [type]: { schema: returns } } },
      ...problems(route),
    },
  }
}

const isText = (schema: z.core.$ZodType): schema is z.ZodString =>
  schema instanceof z.ZodString || schema instanceof z.ZodStringFormat

/**
 * Says what a caller needs and leaves out what only zod knows: the pattern behind a named format, the bounds of every
 * number. Text that is trimmed before it is checked is described by that check.
 */
const readable: CreateDocumentOptions['override'] = ({ jsonSchema, zodSchema, io }) => {
  if (io === 'input' && zodSchema instanceof z.ZodPipe && isText(zodSchema.out)) {
    const { $schema: _, ...checked } = z.toJSONSchema(zodSchema.out, { io })
    Object.assign(jsonSchema, checked)
  }
  if (jsonSchema.format) delete jsonSchema.pattern
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
}

const pathsOf = ([feature, routes]: [string, Routes]) =>
  Object.entries(routes).map(([name, route]) => ({
    path: route.path,
    operation: { [route.method.toLowerCase()]: describeRoute(name, feature, route) },
  }))

/** The whole contract as an OpenAPI 3.1 document. */
export function describeContract(features: Record<string, Routes> = contract) {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {}
  for (const { path, operation } of Object.entries(features).flatMap(pathsOf))
    paths[path] = { ...paths[path], ...operation }

  return createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Roter Faden',
        version: '1',
        description:
          'What this installation can be asked. Unknown fields and unknown query parameters are refused. A refusal ' +
          'is a problem document (RFC 9457) with a stable `code`; a fault on our side is a bare 500.',
        license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      },
      servers: [{ url: '/api' }],
      tags: Object.keys(features).map((name) => ({ name })),
      paths,
      components: {
        schemas: { Problem },
        securitySchemes: {
          bearer: {
            type: 'http',
            scheme: 'bearer',
            bearerFormat: 'JWT',
            description: 'Access token of the user pool. An ID token does not open the API.',
          },
        },
      },
    },
    { override: readable },
  )
}

export type ContractDocument = ReturnType<typeof describeContract>
